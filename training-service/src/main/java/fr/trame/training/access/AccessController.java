package fr.trame.training.access;

import fr.trame.contracts.career.Tenure;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.platform.command.Commands;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.privacy.access.Access.Kind;
import fr.trame.platform.privacy.access.AccessLog;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Caller.Post;
import fr.trame.platform.security.Permit;
import fr.trame.platform.security.Register;
import fr.trame.platform.security.TeamsOfService;
import fr.trame.training.access.AccessEvent.OtherSessionsClosed;
import fr.trame.training.access.AccessEvent.SessionsClosed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/staff")
@Tag(name = "Accès", description = "Ce que l’on est aujourd’hui, et la fermeture de toutes les sessions d’une personne")
class AccessController {

    /** What an id of a person may look like; of what does not, nobody has sessions. */
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** What an identity provider calls a session: a hash, or a UUID. */
    private static final Pattern SESSION = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private static final Kind RENEWAL = new Kind("staff.renewal-code", "code de renouvellement du mot de passe remis");
    private static final Closures NEVER = new Closures(null, List.of());

    private final Commands commands;
    private final EventStreams streams;
    private final Register register;
    private final TeamsOfService services;
    private final AccessLog log;
    private final ZoneId zone;

    AccessController(
            Commands commands,
            EventStreams streams,
            Register register,
            TeamsOfService services,
            AccessLog log,
            ZoneId zone) {
        this.commands = commands;
        this.streams = streams;
        this.register = register;
        this.services = services;
        this.log = log;
        this.zone = zone;
    }

    /**
     * What somebody is today.
     *
     * @param roles codes of the table of rights, of all posts
     * @param team of the assignment
     * @param teams of all posts, the assignment's first
     * @param service that of the team
     * @param known whether the register knows this person; while nobody in it keeps it, everybody's account is good
     * @param closedAt the sessions that began up to then are closed
     * @param butOne and since then those that began up to these instants, but for one each
     */
    @Staff
    record Standing(
            String person,
            List<String> roles,
            @Nullable String team,
            List<String> teams,
            @Nullable String service,
            @Technical boolean known,
            @Technical @Nullable Instant closedAt,
            List<ButOne> butOne) {}

    /**
     * All sessions up to then but one are closed.
     *
     * @param kept as the identity provider names it
     */
    @Technical
    @Schema(name = "SessionsClosedButOne")
    record ButOne(Instant at, String kept) {}

    @Permit(Permission.SESSION_READ)
    @GetMapping("/standing")
    @Operation(summary = "Ce que l’on est aujourd’hui, et jusqu’à quand les sessions sont fermées")
    Standing standing(Caller caller) {
        Closures closures = closures(caller.person());
        return new Standing(
                caller.person(),
                caller.roles().stream().sorted().toList(),
                caller.team(),
                teams(caller.posts().stream().map(Post::team)),
                caller.team() == null ? null : services.service(caller.team()),
                isKnown(caller.person()),
                closures.all(),
                closures.butOne());
    }

    /** An account without person gives no right; the first person of an association has an account before being in the register. */
    private boolean isKnown(String person) {
        return !register.career(person).tenures().isEmpty() || !register.isKept(LocalDate.now(zone));
    }

    @Permit(Permission.SESSION_CLOSE)
    @PostMapping("/sessions/{person}/closure")
    @Operation(
            summary = "Fermer toutes les sessions d’une personne (téléphone perdu)",
            description = "La personne elle-même, son manager ou les ressources humaines. En dix secondes, partout ;"
                    + " pour se connecter de nouveau, il faut le mot de passe. De soi-même, on peut en garder une\u00a0: celle"
                    + " où l’on vient de changer de mot de passe.")
    Closed close(
            @PathVariable String person,
            @Parameter(description = "La session que l’on garde, comme le fournisseur d’identité la nomme (sid)")
                    @RequestParam(required = false)
                    @Nullable
                    String kept,
            Caller caller) {
        if (!PERSON.matcher(person).matches()
                || (kept != null && !SESSION.matcher(kept).matches())) {
            throw CommonRefusal.NOT_FOUND.refusal();
        }
        List<String> teams =
                teams(register.career(person).on(LocalDate.now(zone)).stream().map(Tenure::team));
        boolean allowed = caller.may(Permission.SESSION_CLOSE, null, List.of(person))
                || teams.stream().anyMatch(team -> caller.may(Permission.SESSION_CLOSE, team));
        if (!allowed || (kept != null && !person.equals(caller.person()))) {
            throw CommonRefusal.OUTSIDE_SCOPE.refusal();
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        commands.send(new CloseSessions(PersonAccess.stream(person), person, caller.person(), now, kept));
        return new Closed(person, now);
    }

    @Permit(Permission.STAFF_KEEP)
    @PostMapping("/renewals/{person}")
    @Operation(
            summary = "Noter que l’on remet à une personne un code qui renouvelle son mot de passe",
            description = "Le fournisseur d’identité embarqué le demande avant de faire le code\u00a0; le délégué à la"
                    + " protection des données le lit.")
    Noted noteRenewal(@PathVariable String person, Caller caller) {
        if (!PERSON.matcher(person).matches()) {
            throw CommonRefusal.NOT_FOUND.refusal();
        }
        log.note(caller, RENEWAL, person);
        return new Noted(person);
    }

    /** Whose code is noted. */
    @Staff
    record Noted(String person) {}

    /** Whose sessions are closed, and up to when. */
    @Staff
    record Closed(String person, @Technical Instant at) {}

    private record Closures(@Nullable Instant all, List<ButOne> butOne) {

        /** What closes all makes those before it needless. */
        Closures after(AccessEvent event) {
            return switch (event) {
                case SessionsClosed it -> new Closures(it.at(), List.of());
                case OtherSessionsClosed it ->
                    new Closures(
                            all,
                            Stream.concat(butOne.stream(), Stream.of(new ButOne(it.at(), it.kept())))
                                    .toList());
            };
        }
    }

    private Closures closures(String person) {
        return streams.<AccessEvent, Closures>fold(
                        PersonAccess.stream(person),
                        AccessEvent.class,
                        (before, event) ->
                                Objects.requireNonNullElse(before, NEVER).after(event))
                .orElse(NEVER);
    }

    private static List<String> teams(Stream<@Nullable String> of) {
        return of.filter(Objects::nonNull).distinct().toList();
    }
}
