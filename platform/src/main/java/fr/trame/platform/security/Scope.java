package fr.trame.platform.security;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose things one may see or do something with.
 *
 * @param teams codes of the teams; null for every team, and for what belongs to none
 */
public record Scope(@Nullable Set<String> teams) {

    /** Every team. */
    public static final Scope EVERYWHERE = new Scope(null);

    /** These teams only. */
    public static Scope of(Set<String> teams) {
        return new Scope(new TreeSet<>(teams));
    }

    /** What is in one of the two. */
    Scope and(Scope other) {
        if (teams == null || other.teams == null) {
            return EVERYWHERE;
        }
        Set<String> both = new TreeSet<>(teams);
        both.addAll(other.teams);
        return new Scope(both);
    }

    /** Does it take in what belongs to this team? */
    public boolean includes(@Nullable String team) {
        return teams == null || (team != null && teams.contains(team));
    }
}
