package fr.trame.platform.security;

import fr.trame.contracts.rights.Permission;
import fr.trame.contracts.rights.Reach;
import fr.trame.contracts.rights.Rights;
import fr.trame.platform.refusal.CommonRefusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and what the table of rights gives this person.
 *
 * @param person employee id
 * @param posts what this person is today; each gives what its roles give for its own team and service and for no other
 * @param left the last day of who has left and only delivers what was done until then; null of everybody else
 */
public record Caller(
        String person, List<Post> posts, @Nullable LocalDate left) {

    /**
     * Roles in a team.
     *
     * @param roles role codes ({@code MED}, {@code MGR} ...)
     * @param team code of the team, if any
     * @param serviceTeams codes of the teams of the service, if it belongs to one
     */
    public record Post(Set<String> roles, @Nullable String team, Set<String> serviceTeams) {

        private Reach reach(Permission permission) {
            return Rights.TABLE.reach(roles, permission);
        }

        private Scope scope(Permission permission) {
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
    }

    public Caller {
        posts = List.copyOf(posts);
    }

    /** Somebody who is here. */
    public Caller(String person, List<Post> posts) {
        this(person, posts, null);
    }

    /** Somebody with one post. */
    public Caller(String person, Set<String> roles, @Nullable String team, Set<String> serviceTeams) {
        this(person, List.of(new Post(roles, team, serviceTeams)));
    }

    /** Somebody with one post who belongs to no service. */
    public Caller(String person, Set<String> roles, @Nullable String team) {
        this(person, roles, team, Set.of());
    }

    /** The roles of all posts. */
    public Set<String> roles() {
        return all(Post::roles);
    }

    /** The team of the assignment, or else of the first post that has one. */
    public @Nullable String team() {
        return posts.stream()
                .map(Post::team)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The teams of all services that one belongs to. */
    public Set<String> serviceTeams() {
        return all(Post::serviceTeams);
    }

    private Set<String> all(Function<Post, Set<String>> part) {
        return posts.stream().flatMap(post -> part.apply(post).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Is there anything at all for which this is allowed? */
    public boolean may(Permission permission) {
        return posts.stream().anyMatch(post -> post.reach(permission) != Reach.NONE);
    }

    /** Is this allowed for what belongs to that team, whoever did it? */
    public boolean may(Permission permission, @Nullable String ofTeam) {
        return may(permission, ofTeam, List.of());
    }

    /** Is this allowed for what these people of that team did? What is the own is so in whatever team it was done. */
    public boolean may(Permission permission, @Nullable String ofTeam, Collection<String> people) {
        return people.contains(person) ? may(permission) : scope(permission).includes(ofTeam);
    }

    /** Refuses as outside of the scope what is not allowed for the things of that team. */
    public void require(Permission permission, @Nullable String ofTeam) {
        require(permission, ofTeam, List.of());
    }

    /** Refuses as outside of the scope what is not allowed for what these people of that team did. */
    public void require(Permission permission, @Nullable String ofTeam, Collection<String> people) {
        if (!may(permission, ofTeam, people)) {
            throw CommonRefusal.OUTSIDE_SCOPE.refusal();
        }
    }

    /** The teams whose things this is allowed for. */
    public Scope scope(Permission permission) {
        return posts.stream().map(post -> post.scope(permission)).reduce(Scope.of(Set.of()), Scope::and);
    }
}
