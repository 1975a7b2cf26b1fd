package fr.trame.training.access;

import fr.trame.contracts.career.Tenure;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.platform.command.Commands;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Caller.Post;
import fr.trame.platform.security.Permit;
import fr.trame.platform.security.Register;
import fr.trame.platform.security.TeamsOfService;
import fr.trame.training.access.AccessEvent.SessionsClosed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/staff")
@Tag(name = "Accès", description = "Ce que l’on est aujourd’hui, et la fermeture de toutes les sessions d’une personne")
class AccessController {

    /** What an id of a person may look like; of what does not, nobody has sessions. */
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Commands commands;
    private final EventStreams streams;
    private final Register register;
    private final TeamsOfService services;
    private final ZoneId zone;

    AccessController(Commands commands, EventStreams streams, Register register, TeamsOfService services, ZoneId zone) {
        this.commands = commands;
        this.streams = streams;
        this.register = register;
        this.services = services;
        this.zone = zone;
    }

    /**
     * What somebody is today.
     *
     * @param roles codes of the table of rights, of all posts
     * @param team of the assignment
     * @param teams of all posts, the assignment's first
     * @param service that of the team
     * @param closedAt the sessions that began up to then are closed
     */
    @Staff
    record Standing(
            String person,
            List<String> roles,
            @Nullable String team,
            List<String> teams,
            @Nullable String service,
            @Technical @Nullable Instant closedAt) {}

    @Permit(Permission.SESSION_READ)
    @GetMapping("/standing")
    @Operation(summary = "Ce que l’on est aujourd’hui, et jusqu’à quand les sessions sont fermées")
    Standing standing(Caller caller) {
        return new Standing(
                caller.person(),
                caller.roles().stream().sorted().toList(),
                caller.team(),
                teams(caller.posts().stream().map(Post::team)),
                caller.team() == null ? null : services.service(caller.team()),
                closedAt(caller.person()));
    }

    @Permit(Permission.SESSION_CLOSE)
    @PostMapping("/sessions/{person}/closure")
    @Operation(
            summary = "Fermer toutes les sessions d’une personne (téléphone perdu)",
            description = "La personne elle-même, son manager ou les ressources humaines. En dix secondes, partout ;"
                    + " pour se connecter de nouveau, il faut le mot de passe.")
    Closed close(@PathVariable String person, Caller caller) {
        if (!PERSON.matcher(person).matches()) {
            throw CommonRefusal.NOT_FOUND.refusal();
        }
        List<String> teams =
                teams(register.career(person).on(LocalDate.now(zone)).stream().map(Tenure::team));
        boolean allowed = caller.may(Permission.SESSION_CLOSE, null, List.of(person))
                || teams.stream().anyMatch(team -> caller.may(Permission.SESSION_CLOSE, team));
        if (!allowed) {
            throw CommonRefusal.OUTSIDE_SCOPE.refusal();
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        commands.send(new CloseSessions(PersonAccess.stream(person), person, caller.person(), now));
        return new Closed(person, now);
    }

    /** Whose sessions are closed, and up to when. */
    @Staff
    record Closed(String person, @Technical Instant at) {}

    private @Nullable Instant closedAt(String person) {
        return streams.<SessionsClosed, Instant>fold(
                        PersonAccess.stream(person), SessionsClosed.class, (_, closed) -> closed.at())
                .orElse(null);
    }

    private static List<String> teams(Stream<@Nullable String> of) {
        return of.filter(Objects::nonNull).distinct().toList();
    }
}
