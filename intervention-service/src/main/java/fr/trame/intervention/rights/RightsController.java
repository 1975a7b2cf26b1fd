package fr.trame.intervention.rights;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.rights.Consumers;
import fr.trame.contracts.rights.Permission;
import fr.trame.contracts.rights.Reach;
import fr.trame.contracts.rights.Rights;
import fr.trame.platform.security.Permit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Droits", description = "Qui peut faire quoi, et jusqu’où")
class RightsController {

    private static final Table TABLE = table(Rights.TABLE);

    @Permit(Permission.RIGHTS_READ)
    @GetMapping("/api/rights")
    @Operation(summary = "La table des droits de toute l’application")
    Table rights() {
        return TABLE;
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

    @Anonymous
    record Role(String code, String label) {}

    /** A permission and how far each role has it; a role that is not named has it not. */
    @Anonymous
    record Row(String code, String label, Map<String, Reach> grants) {}

    /** A read model of a service, a topic that it hears, and what for, in French. */
    @Anonymous
    record Listener(String service, String readModel, String topic, String purpose) {}
}
