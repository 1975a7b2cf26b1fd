package fr.trame.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param person employee id
 * @param roles role codes ({@code MED}, {@code MGR} ...)
 * @param team code of the own team, if any
 */
public record Caller(
        String person, Set<String> roles, @Nullable String team) {

    /** May validate, return and amend entries of this team. */
    public boolean manages(String otherTeam) {
        return roles.contains("DIR") || roles.contains("RSV") || (roles.contains("MGR") && otherTeam.equals(team));
    }
}
