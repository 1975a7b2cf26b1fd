package fr.trame.launcher.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param login in lower case
 * @param name as shown to others
 * @param person the employee's id, a UUID
 * @param roles codes of {@link Role}
 * @param team code of the team, null where there is none
 * @param service name of the service, null where there is none
 * @param passwordHash as {@link Secrets} makes it
 * @param renewal a code in the place of a forgotten password, null where there is none
 */
public record Account(
        String login,
        String name,
        String person,
        List<String> roles,
        @Nullable String team,
        @Nullable String service,
        String passwordHash,
        @Nullable Renewal renewal) {

    static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    public Account {
        roles = List.copyOf(roles);
    }

    /** With no code that would renew the password. */
    public Account(
            String login,
            String name,
            String person,
            List<String> roles,
            @Nullable String team,
            @Nullable String service,
            String passwordHash) {
        this(login, name, person, roles, team, service, passwordHash, null);
    }

    /**
     * A code that lets its holder choose a new password, once.
     *
     * @param hash as {@link Secrets} makes it
     * @param until no longer than that
     */
    public record Renewal(String hash, Instant until) {}

    /** With another password; a code has done its service. */
    Account withHash(String hash) {
        return new Account(login, name, person, roles, team, service, hash);
    }

    Account renewedBy(Renewal code) {
        return new Account(login, name, person, roles, team, service, passwordHash, code);
    }

    /** Is there a page for at least one of the roles? */
    boolean hasAPage() {
        return roles.stream().flatMap(code -> Role.of(code).stream()).anyMatch(Role::hasAPage);
    }

    @Override
    public String toString() {
        return "Account[" + login + "]";
    }

    /** What an account may be allowed to do; the services know what that is. */
    enum Role {
        MED("Médiation sociale"),
        MGR("Responsable d’équipe"),
        RSV("Responsable de service"),
        DIR("Direction"),
        RRH("Ressources humaines"),
        RDQ("Qualité"),
        DPO("Protection des données (DPO)"),
        AUD("Audit, lecture seule"),
        PAR("Partenaire"),
        FIN("Financeur"),
        EMP("Autre membre du personnel"),
        REF_US("Utilité sociale");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        /** Partners and funders have columns in the table of rights and no page yet. */
        boolean hasAPage() {
            return this != PAR && this != FIN;
        }

        /** For the screen, in French. */
        String label() {
            return label;
        }

        static Optional<Role> of(String code) {
            return Arrays.stream(values())
                    .filter(role -> role.name().equals(code))
                    .findFirst();
        }
    }
}
