package fr.trame.intervention.incident;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.incident.IncidentCommand.FollowUp;
import fr.trame.intervention.incident.IncidentCommand.ForgetIncident;
import fr.trame.intervention.incident.IncidentCommand.ReportIncident;
import fr.trame.intervention.incident.IncidentEvent.IncidentReported;
import fr.trame.intervention.incident.IncidentSheet.Shown;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.InterventionAmended;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.platform.command.Commands;
import fr.trame.platform.command.Creations;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.privacy.Forgetting;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where incidents are reported, followed and shown to those few who may, and where they end. */
@Component
class IncidentDesk {

    private final Commands commands;
    private final Creations creations;
    private final EventStreams streams;
    private final IncidentViews views;
    private final Forgetting forgetting;

    IncidentDesk(
            Commands commands, Creations creations, EventStreams streams, IncidentViews views, Forgetting forgetting) {
        this.commands = commands;
        this.creations = creations;
        this.streams = streams;
        this.views = views;
        this.forgetting = forgetting;
    }

    /**
     * An act, as far as an incident needs it.
     *
     * @param authors its mediators, and whoever recorded it
     */
    record Act(String team, LocalDate date, List<String> mediators, List<String> authors) {}

    /** The act as it is told now; empty if there is none of that id. */
    Optional<Act> act(String id) {
        String recordedBy = null;
        Facts facts = null;
        for (var stored : streams.read(id)) {
            switch (stored.event()) {
                case InterventionRecorded it -> {
                    recordedBy = it.author();
                    facts = it.facts();
                }
                case InterventionAmended it -> facts = it.facts();
                default -> {}
            }
        }
        if (facts == null || recordedBy == null) {
            return Optional.empty();
        }
        List<String> authors = new ArrayList<>(facts.mediators());
        authors.add(recordedBy);
        return Optional.of(new Act(facts.team(), facts.date(), facts.mediators(), authors));
    }

    /** Notes it; the same one sent again gets it as it stands now. */
    Shown report(ReportIncident command) {
        creations.create(
                command,
                command.id().value(),
                IncidentReported.class,
                first -> first.interventionId().equals(command.interventionId())
                        && first.kind().equals(command.kind())
                        && first.people().equals(command.people()));
        return shown(known(command.id()), command.caller());
    }

    /** Does it, and shows what became of it. */
    Shown change(FollowUp command) {
        commands.send(command);
        return shown(known(command.id()), command.caller());
    }

    Shown get(IncidentId id, Caller caller) {
        IncidentSheet sheet = known(id);
        var concerns = sheet.concerns();
        caller.require(Permission.INCIDENT_READ, concerns.team(), concerns.people());
        return shown(sheet, caller);
    }

    /** The latest that the caller may read: those of the teams that one looks after, and one's own, of one's own team. */
    List<Shown> readable(Caller caller, PageRequest request) {
        Scope scope = caller.scope(Permission.INCIDENT_READ);
        String team = caller.team();
        Scope near = scope.teams() == null || team == null || scope.includes(team) ? scope : with(scope, team);
        return shown(views.latest(near, request), caller, null);
    }

    /** Those that the caller may read of that act. */
    List<Shown> ofAct(String act, Caller caller, PageRequest request) {
        return act(act).map(found -> shown(views.of(found.team(), found.date(), request), caller, act))
                .orElse(List.of());
    }

    private static Scope with(Scope scope, String team) {
        List<String> teams = new ArrayList<>(scope.teams() == null ? Set.of() : scope.teams());
        teams.add(team);
        return Scope.of(Set.copyOf(teams));
    }

    private List<Shown> shown(List<IncidentView> found, Caller caller, @Nullable String act) {
        List<String> ids = found.stream().map(IncidentView::id).toList();
        var stored = streams.read(ids);
        return ids.stream()
                .filter(stored::containsKey)
                .map(id -> folded(stored.get(id)))
                .flatMap(Optional::stream)
                .filter(sheet -> act == null || sheet.interventionId().equals(act))
                .filter(sheet -> caller.may(
                        Permission.INCIDENT_READ, sheet.team(), sheet.concerns().people()))
                .map(sheet -> shown(sheet, caller))
                .toList();
    }

    private static Shown shown(IncidentSheet sheet, Caller caller) {
        return new Shown(sheet, sheet.due(), IncidentAction.offer(sheet.concerns(), caller));
    }

    private static Optional<IncidentSheet> folded(@Nullable List<EventStreams.Recorded> stream) {
        IncidentSheet sheet = null;
        for (var stored : stream == null ? List.<EventStreams.Recorded>of() : stream) {
            if (stored.event() instanceof IncidentEvent event) {
                sheet = IncidentSheet.next(sheet, event);
            }
        }
        return Optional.ofNullable(sheet);
    }

    private IncidentSheet known(IncidentId id) {
        return folded(streams.read(id.value())).orElseThrow(CommonRefusal.NOT_FOUND::refusal);
    }

    /** Its key goes first, then it is said: after a crash in between the next run does the rest. */
    void forget(IncidentId id, Instant now) {
        forgetting.forget(id.value());
        commands.send(new ForgetIncident(id, now));
    }
}
