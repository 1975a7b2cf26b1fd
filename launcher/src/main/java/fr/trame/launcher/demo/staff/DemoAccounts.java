package fr.trame.launcher.demo.staff;

import fr.trame.contracts.rights.Rights;
import fr.trame.launcher.demo.chance.DemoIds;
import fr.trame.launcher.identity.Account;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The demo staff at the sign-in page, and beside them one person of each role that nobody of the staff has and that has a page. */
public final class DemoAccounts {

    private static final Instant EPOCH = Instant.parse("2017-01-03T08:00:00Z");
    private static final long FIRST_ID = 1_001;

    private DemoAccounts() {}

    /** All of them, always the same, with one password. */
    public static List<Account> all(String passwordHash) {
        return Stream.concat(
                        Staff.everyone().stream().map(person -> account(person, passwordHash)),
                        Stream.of(
                                outsider(0, "dpo", "Dominique", "DPO", passwordHash),
                                outsider(1, "audit", "Andréa", "AUD", passwordHash)))
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

    private static Account outsider(int number, String what, String givenName, String role, String passwordHash) {
        return new Account(
                what + ".demonstration",
                givenName + " Démonstration",
                DemoIds.of(EPOCH.plusSeconds(number), FIRST_ID + number),
                List.of(role),
                null,
                null,
                passwordHash);
    }
}
