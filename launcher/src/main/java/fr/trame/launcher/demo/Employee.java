package fr.trame.launcher.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of the invented staff, as training-service is told of him or her.
 *
 * @param gender {@code F} or {@code H}
 */
record Employee(
        String id,
        String givenName,
        String familyName,
        String gender,
        List<String> roles,
        @Nullable String team,
        String from) {

    boolean is(String role) {
        return roles.contains(role);
    }
}
