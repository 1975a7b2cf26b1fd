package fr.trame.gateway.session;

import fr.trame.contracts.rights.Consumers;
import fr.trame.contracts.rights.Permission;
import fr.trame.contracts.rights.Reach;
import fr.trame.contracts.rights.Rights;
import fr.trame.gateway.refusal.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The table of rights of the whole application, for whoever wants to know what the own role and the others allow. */
@RestController
@Tag(name = "Droits", description = "Qui peut faire quoi, et jusqu’où")
class RightsController {

    private static final Table TABLE = table(Rights.TABLE);

    @GetMapping("/api/rights")
    @Operation(summary = "La table des droits de toute l’application")
    @ApiResponse(
            responseCode = "200",
            description = "La table",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Table.class)))
    @ApiResponse(responseCode = "401", description = "Personne n’est connecté", content = @Content)
    @ApiResponse(responseCode = "403", description = "Aucun rôle ne le permet", content = @Content)
    ResponseEntity<?> rights(HttpServletRequest request) {
        SignedIn signedIn = SignedIn.in(request);
        if (signedIn == null) {
            return refused(HttpStatus.UNAUTHORIZED, Problems.notSignedIn());
        }
        boolean allowed = SessionController.present(signedIn).roles().stream()
                .anyMatch(role -> Rights.TABLE.reach(role, Permission.RIGHTS_READ) != Reach.NONE);
        return allowed ? ResponseEntity.ok(TABLE) : refused(HttpStatus.FORBIDDEN, Problems.forbidden());
    }

    private static ResponseEntity<?> refused(HttpStatus status, ProblemDetail problem) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Table table(Rights rights) {
        return new Table(
                rights.roles().entrySet().stream()
                        .map(role -> new Role(role.getKey(), role.getValue()))
                        .toList(),
                Stream.of(Permission.values())
                        .map(permission -> row(rights, permission))
                        .toList(),
                Consumers.TABLE.rows().stream()
                        .map(row -> new Listener(row.service(), row.consumer(), row.topic(), row.purpose()))
                        .toList());
    }

    private static Row row(Rights rights, Permission permission) {
        Map<String, Reach> grants = new TreeMap<>();
        for (String role : rights.roles().keySet()) {
            Reach reach = rights.reach(role, permission);
            if (reach != Reach.NONE) {
                grants.put(role, reach);
            }
        }
        return new Row(permission.code(), rights.label(permission), grants);
    }

    /** @param listeners what hears what is announced between the services */
    record Table(List<Role> roles, List<Row> permissions, List<Listener> listeners) {}

    record Role(String code, String label) {}

    /** A permission and how far each role has it; a role that is not named has it not. */
    record Row(String code, String label, Map<String, Reach> grants) {}

    /** A read model of a service, a topic that it hears, and what for, in French. */
    record Listener(String service, String readModel, String topic, String purpose) {}
}
