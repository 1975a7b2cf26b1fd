package fr.trame.launcher.identity;

import fr.trame.launcher.refusal.Refused;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds an account, or gives one a new password, from the command line; a running provider takes notice by itself. */
public final class AccountCommand {

    private static final String DATA = "--data";
    private static final String LOGIN = "--login";
    private static final String NAME = "--name";
    private static final String PERSON = "--person";
    private static final String ROLES = "--roles";
    private static final String TEAM = "--team";
    private static final String SERVICE = "--service";
    private static final String NEW_PASSWORD = "--new-password";
    private static final Set<String> WITH_VALUE = Set.of(DATA, LOGIN, NAME, PERSON, ROLES, TEAM, SERVICE);
    private static final int LONGEST = 100;

    private final Map<String, String> given = new HashMap<>();

    private AccountCommand(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String option = left.pop();
            if (option.equals(NEW_PASSWORD)) {
                given.put(option, "");
            } else if (!WITH_VALUE.contains(option)) {
                throw new Refused("Option inconnue\u00a0: " + option);
            } else if (left.isEmpty()) {
                throw new Refused("L’option " + option + " attend une valeur.");
            } else {
                given.put(option, left.pop().strip());
            }
        }
    }

    /**
     * Adds {@code --login} with {@code --name}, {@code --person}, {@code --roles} (a comma between two) and maybe
     * {@code --team} and {@code --service}; or, with {@code --new-password}, changes that of {@code --login}.
     *
     * @return what to tell the person at the keyboard; the password is in it, and nowhere else
     * @throws Refused if the account exists already, or is not described well
     */
    public static String run(List<String> arguments) {
        AccountCommand command = new AccountCommand(arguments);
        Path data = Path.of(command.needed(DATA)).toAbsolutePath();
        String login = command.login();
        Optional<Account> before = AccountFile.read(data).stream()
                .filter(account -> account.login().equals(login))
                .findFirst();
        String password = Secrets.makeUpPassword();
        String hash = Secrets.passwords(Secrets.REAL).encode(password);
        if (command.given.containsKey(NEW_PASSWORD)) {
            Account same = before.orElseThrow(() -> new Refused("Personne n’a l’identifiant " + login + "."));
            AccountFile.put(data, same.withHash(hash));
            return "Nouveau mot de passe de " + login + ", montré une seule fois\u00a0: " + password;
        }
        if (before.isPresent()) {
            throw new Refused("L’identifiant " + login + " est déjà pris.");
        }
        AccountFile.put(data, command.account(login, hash));
        return "Compte " + login + " créé. Mot de passe, montré une seule fois\u00a0: " + password;
    }

    private Account account(String login, String hash) {
        return new Account(login, needed(NAME), person(), roles(), optional(TEAM), optional(SERVICE), hash);
    }

    private String login() {
        String login = needed(LOGIN);
        if (!Account.LOGIN.matcher(login).matches()) {
            throw new Refused(
                    "«\u00a0" + login + "\u00a0» n’est pas un identifiant\u00a0: de 2 à 64 lettres minuscules sans"
                            + " accent, chiffres, points, traits d’union ou soulignés.");
        }
        return login;
    }

    private String person() {
        String person = needed(PERSON);
        try {
            if (UUID.fromString(person).toString().equalsIgnoreCase(person)) {
                return UUID.fromString(person).toString();
            }
        } catch (IllegalArgumentException e) {
            // said below, for what is an abbreviation of a UUID too
        }
        throw new Refused("«\u00a0" + person + "\u00a0» n’est pas le numéro d’une personne (UUID).");
    }

    private List<String> roles() {
        List<String> roles = List.of(needed(ROLES).split(",", -1)).stream()
                .map(String::strip)
                .distinct()
                .toList();
        for (String role : roles) {
            if (Account.Role.of(role).isEmpty()) {
                throw new Refused("Rôle inconnu\u00a0: «\u00a0" + role + "\u00a0»\u00a0; les rôles sont "
                        + List.of(Account.Role.values()).toString().replaceAll("[\\[\\]]", "") + ".");
            }
        }
        return roles;
    }

    private String needed(String option) {
        String value = optional(option);
        if (value == null) {
            throw new Refused("Il manque l’option " + option + ".");
        }
        return value;
    }

    private @Nullable String optional(String option) {
        String value = given.get(option);
        if (value != null && (value.isEmpty() || (value.length() > LONGEST && !option.equals(DATA)))) {
            throw new Refused("L’option " + option + " attend de 1 à " + LONGEST + " caractères.");
        }
        return value;
    }
}
