package fr.trame.platform.security;

import fr.trame.contracts.rights.Permission;
import fr.trame.contracts.rights.Reach;
import fr.trame.contracts.rights.Rights;
import fr.trame.platform.refusal.CommonRefusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and what the table of rights gives this person.
 *
 * @param person employee id
 * @param roles role codes ({@code MED}, {@code MGR} ...)
 * @param team code of the own team, if any
 * @param serviceTeams codes of the teams of the own service, if one belongs to a service
 */
public record Caller(
        String person, Set<String> roles, @Nullable String team, Set<String> serviceTeams) {

    /** Somebody who belongs to no service. */
    public Caller(String person, Set<String> roles, @Nullable String team) {
        this(person, roles, team, Set.of());
    }

    /** Is there anything at all for which this is allowed? */
    public boolean may(Permission permission) {
        return reach(permission) != Reach.NONE;
    }

    /** Is this allowed for what belongs to that team, whoever did it? */
    public boolean may(Permission permission, @Nullable String ofTeam) {
        return may(permission, ofTeam, List.of());
    }

    /** Is this allowed for what these people of that team did? */
    public boolean may(Permission permission, @Nullable String ofTeam, Collection<String> people) {
        return switch (reach(permission)) {
            case NONE -> false;
            case OWN -> people.contains(person);
            case TEAM, SERVICE, ALL ->
                people.contains(person) || scope(permission).includes(ofTeam);
        };
    }

    /** Refuses as outside of the scope what is not allowed for the things of that team. */
    public void require(Permission permission, @Nullable String ofTeam) {
        if (!may(permission, ofTeam)) {
            throw CommonRefusal.OUTSIDE_SCOPE.refusal();
        }
    }

    /** The teams whose things this is allowed for. */
    public Scope scope(Permission permission) {
        return switch (reach(permission)) {
            case NONE, OWN -> Scope.of(Set.of());
            case TEAM -> Scope.of(team == null ? Set.of() : Set.of(team));
            case SERVICE -> {
                Set<String> teams = new HashSet<>(serviceTeams);
                if (team != null) {
                    teams.add(team);
                }
                yield Scope.of(teams);
            }
            case ALL -> Scope.EVERYWHERE;
        };
    }

    private Reach reach(Permission permission) {
        return Rights.TABLE.reach(roles, permission);
    }
}
