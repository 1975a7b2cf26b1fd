package fr.trame.training.team;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.platform.command.Commands;
import fr.trame.platform.command.Creations;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.request.AtMostSigns;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.web.Version;
import fr.trame.training.team.TeamCommand.CloseTeam;
import fr.trame.training.team.TeamCommand.OpenTeam;
import fr.trame.training.team.TeamEvent.TeamOpened;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The teams over HTTP. */
@RestController
@RequestMapping("/api/staff/teams")
@Tag(name = "Équipes", description = "Équipes ouvertes et fermées")
class TeamController {

    private static final int LONGEST_NAME = 100;
    private static final String TOO_LONG = "Cent signes au plus.";

    private final Commands commands;
    private final Creations creations;
    private final RequestReaders readers;
    private final TeamDirectory directory;

    TeamController(Commands commands, Creations creations, RequestReaders readers, TeamDirectory directory) {
        this.commands = commands;
        this.creations = creations;
        this.readers = readers;
        this.directory = directory;
    }

    /** A team to be opened. */
    @Schema(name = "Team")
    record Opening(
            @NotBlank
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,11}", message = "Un code : deux à douze majuscules ou chiffres.")
            String code,

            @NotBlank @AtMostSigns(value = LONGEST_NAME, message = TOO_LONG)
            String label,

            @NotBlank @AtMostSigns(value = LONGEST_NAME, message = TOO_LONG)
            String service) {}

    /** The last day of a team. */
    @Schema(name = "TeamClosing")
    record Closing(@NotNull LocalDate until) {}

    /** A team with the version to be given back with a change. */
    @Anonymous
    @Schema(name = "TeamView")
    record Shown(
            String code,
            String label,
            String service,
            @Nullable LocalDate until,
            @Technical long version) {

        static Shown of(TeamView team) {
            return new Shown(team.code(), team.label(), team.service(), team.until(), team.version());
        }
    }

    /** A list. */
    record Items<T>(List<T> items) {}

    @Permit(Permission.DIRECTORY_READ)
    @GetMapping
    @Operation(summary = "Les équipes, par code", description = "Aussi les équipes fermées, avec leur dernier jour.")
    Items<Shown> teams() {
        return new Items<>(directory.teams().stream().map(Shown::of).toList());
    }

    @Permit(Permission.STAFF_KEEP)
    @PostMapping
    @Operation(
            summary = "Ouvrir une équipe",
            description = "La même demande envoyée de nouveau reçoit la fiche telle qu’elle est alors.")
    @ApiResponse(responseCode = "201", description = "Ouverte")
    ResponseEntity<Shown> open(@Valid @RequestBody Opening request, Caller caller) {
        TeamId id = new TeamId(request.code());
        var command = new OpenTeam(id.stream(), caller.person(), request.code(), request.label(), request.service());
        TeamView asked = TeamView.of(Team.opened(command));
        boolean fresh = creations.create(
                command,
                id.stream(),
                TeamOpened.class,
                first -> TeamView.of(first).equals(asked));
        return answer(ResponseEntity.created(URI.create("/api/staff/teams")), fresh ? asked : present(request.code()));
    }

    @Permit(Permission.STAFF_KEEP)
    @PostMapping("/{code}/closure")
    @Operation(
            summary = "Fermer une équipe après un jour",
            description = "Refusé tant que quelqu’un y est affecté après ce jour. Les chiffres de l’équipe restent.")
    ResponseEntity<Shown> close(
            @PathVariable String code, Version version, @Valid @RequestBody Closing request, Caller caller) {
        RequestReader reader = readers.reader();
        LocalDate read = reader.day("until", request.until());
        reader.refuse();
        LocalDate until = reader.given(read);
        if (present(code).until() == null && directory.inUseAfter(code, until)) {
            throw TeamRefusal.TEAM_IN_USE.on("until");
        }
        commands.send(new CloseTeam(new TeamId(code).stream(), version.number(), caller.person(), until));
        return answer(ResponseEntity.ok(), present(code));
    }

    private TeamView present(String code) {
        return directory.team(code).orElseThrow(CommonRefusal.NOT_FOUND::refusal);
    }

    private static ResponseEntity<Shown> answer(ResponseEntity.BodyBuilder answer, TeamView team) {
        return answer.eTag(new Version(team.version()).tag()).body(Shown.of(team));
    }
}
