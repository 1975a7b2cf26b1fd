package fr.trame.launcher.demo.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of the invented staff, as training-service is told of him or her.
 *
 * @param gender {@code F} or {@code H}
 */
public record Employee(
        String id,
        String givenName,
        String familyName,
        String gender,
        List<String> roles,
        @Nullable String team,
        String from) {

    public boolean is(String role) {
        return roles.contains(role);
    }
}
