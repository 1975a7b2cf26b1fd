package fr.trame.launcher.identity;

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
 */
public record Account(
        String login,
        String name,
        String person,
        List<String> roles,
        @Nullable String team,
        @Nullable String service,
        String passwordHash) {

    static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    public Account {
        roles = List.copyOf(roles);
    }

    Account withHash(String hash) {
        return new Account(login, name, person, roles, team, service, hash);
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
        EMP("Autre membre du personnel");

        private final String label;

        Role(String label) {
            this.label = label;
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
