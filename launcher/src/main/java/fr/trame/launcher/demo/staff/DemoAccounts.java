package fr.trame.launcher.demo.staff;

import fr.trame.contracts.rights.Rights;
import fr.trame.launcher.identity.Account;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The demo staff at the sign-in page, and beside them one person of each role that nobody of the staff has and that has a page. */
public final class DemoAccounts {

    private DemoAccounts() {}

    /** All of them, always the same, with one password. */
    public static List<Account> all(String passwordHash) {
        return Stream.concat(
                        Staff.everyone().stream().map(person -> account(person, passwordHash)),
                        Outsider.ALL.stream().map(outsider -> account(outsider, passwordHash)))
                .toList();
    }

    /** Under which login a person of the staff signs in. */
    public static String loginOf(String person) {
        return Staff.everyone().stream()
                .filter(employee -> employee.id().equals(person))
                .map(DemoAccounts::login)
                .findFirst()
                .orElseThrow();
    }

    /** Somebody of the demo who holds this role. */
    public static String loginWith(String role) {
        return all("").stream()
                .filter(account -> account.roles().contains(role))
                .map(Account::login)
                .findFirst()
                .orElseThrow();
    }

    /** {@code givenname.familyname}, without accents. */
    public static String login(Employee person) {
        String name = person.givenName() + "." + person.familyName();
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Account account(Employee person, String passwordHash) {
        return new Account(
                login(person),
                person.givenName() + " " + person.familyName(),
                person.id(),
                Rights.ofFunctions(person.roles()).stream().sorted().toList(),
                person.team(),
                service(person),
                passwordHash);
    }

    private static @Nullable String service(Employee person) {
        if (person.team() != null) {
            return TeamShape.of(person.team()).service();
        }
        return person.is("RSV") ? "Lyon" : null;
    }

    private static Account account(Outsider outsider, String passwordHash) {
        return new Account(
                outsider.login(),
                outsider.givenName() + " " + outsider.familyName(),
                outsider.id(),
                List.of(outsider.function()),
                null,
                null,
                passwordHash);
    }
}
