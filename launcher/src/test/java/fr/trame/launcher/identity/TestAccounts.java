package fr.trame.launcher.identity;

import java.nio.file.Path;
import java.util.List;

/** Accounts of a journey's own people, all with the same password. */
public final class TestAccounts {

    public static final String PASSWORD = "mot de passe du voyage";

    private static final String HASH = Secrets.passwords(Secrets.DEMO).encode(PASSWORD);

    private TestAccounts() {}

    /** A running provider takes notice by itself. */
    public static void put(Path data, String login, String person, List<String> roles, String team) {
        AccountFile.put(data, new Account(login, login, person, roles, team, null, HASH));
    }
}
