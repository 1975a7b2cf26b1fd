package fr.trame.training.staff;

import fr.trame.contracts.rights.Rights;
import fr.trame.platform.command.Commands;
import fr.trame.platform.privacy.access.Access.Kind;
import fr.trame.platform.privacy.access.AccessLog;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every change of the register needs: known codes, open teams, the note in the log. */
@Component
class StaffDesk {

    static final Kind ROLES = new Kind("staff.roles", "changement de fonctions demandé");
    static final Kind CONFIRMED = new Kind("staff.roles-confirmed", "fonctions confirmées par une seconde personne");
    static final Kind DECLINED = new Kind("staff.roles-declined", "fonctions proposées, refusées ou retirées");

    private final Commands commands;
    private final RequestReaders readers;
    private final StaffDirectory directory;
    private final Functions functions;
    private final AccessLog log;

    StaffDesk(Commands commands, RequestReaders readers, StaffDirectory directory, Functions functions, AccessLog log) {
        this.commands = commands;
        this.readers = readers;
        this.directory = directory;
        this.functions = functions;
        this.log = log;
    }

    /** Refuses functions that there are none of, and a team that there is none of or that is closed before it ends. */
    void check(List<String> asked, @Nullable String team, @Nullable LocalDate until) {
        functions.requireKnown(asked);
        if (team == null) {
            return;
        }
        if (!directory.hasTeam(team)) {
            throw StaffRefusal.UNKNOWN_TEAM.on("team");
        }
        directory.lastDayOf(team).ifPresent(last -> {
            if (until == null || until.isAfter(last)) {
                throw StaffRefusal.TEAM_IS_CLOSED.on("team");
            }
        });
    }

    LocalDate day(String field, LocalDate day) {
        RequestReader reader = readers.reader();
        LocalDate read = reader.day(field, day);
        reader.refuse();
        return reader.given(read);
    }

    /** Those that wait for a second person. */
    List<String> waiting(List<String> asked) {
        return functions.waiting(asked);
    }

    EmployeeView present(String id) {
        return directory.employee(id).orElseThrow(CommonRefusal.NOT_FOUND::refusal);
    }

    /** Notes for who watches over the register that somebody is given other functions; where they stay the same there is nothing to note. */
    void noteRoles(Caller caller, String person, List<String> before, List<String> asked, List<String> waiting) {
        if (!Set.copyOf(before).equals(Set.copyOf(asked))) {
            String wait = waiting.isEmpty() ? "" : " (attend une seconde personne)";
            log.note(caller, ROLES, person, Functions.inWords(before) + " → " + Functions.inWords(asked) + wait);
        }
    }

    /** Notes what came of functions that wait, if there are any. */
    void noteOutcome(Caller caller, Kind outcome, EmployeeView person) {
        if (person.proposed() != null) {
            log.note(
                    caller,
                    outcome,
                    person.id(),
                    Functions.inWords(person.proposed().roles()));
        }
    }

    /** Of a newcomer only what gives power is noted. */
    void noteArrival(Caller caller, String person, List<String> asked, List<String> waiting) {
        if (asked.stream().anyMatch(Rights.TABLE::isGuarded)) {
            noteRoles(caller, person, List.of(), asked, waiting);
        }
    }

    /** Does it; what became of the person. */
    EmployeeView change(Object command, String person) {
        commands.send(command);
        return present(person);
    }
}
