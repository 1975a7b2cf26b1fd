package fr.trame.launcher.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whoever may sign in. */
interface Accounts {

    /** As it is at this moment. */
    Optional<Account> find(String login);

    /** All of them, as they are at this moment. */
    List<Account> all();

    /** A hash that takes as long to compare as everybody's, for logins that nobody has. */
    String decoy();

    /** Puts the account in the place of the one of its login, where passwords can be changed. */
    void put(Account account);

    /** Can passwords be changed here? */
    boolean keepsPasswords();

    /** Those that the sign-in page offers to everybody: none, but in a demonstration. */
    List<Account> offered();

    /** Invented people; the page offers the first one of each role. */
    static Accounts demo(List<Account> everyone) {
        Map<String, Account> byLogin =
                everyone.stream().collect(Collectors.toUnmodifiableMap(Account::login, Function.identity()));
        return new Accounts() {
            @Override
            public Optional<Account> find(String login) {
                return Optional.ofNullable(byLogin.get(login));
            }

            @Override
            public List<Account> all() {
                return everyone;
            }

            @Override
            public String decoy() {
                return everyone.getFirst().passwordHash();
            }

            @Override
            public void put(Account account) {
                throw new UnsupportedOperationException("the demonstration has one password for all");
            }

            @Override
            public boolean keepsPasswords() {
                return false;
            }

            @Override
            public List<Account> offered() {
                return everyone;
            }
        };
    }
}
