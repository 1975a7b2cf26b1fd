package fr.trame.launcher.compose;

import fr.trame.contracts.rights.Rights;
import fr.trame.launcher.demo.staff.DemoAccounts;
import fr.trame.launcher.identity.Account;
import java.util.List;
import java.util.stream.Stream;

/** Whom compose's profile {@code demo} lets in: of the demo of one machine, one person of each role, all of one service. */
public final class DemoUsers {

    private static final String TEAM = "TER";

    private DemoUsers() {}

    public static List<Account> all() {
        return Rights.TABLE.roles().keySet().stream().flatMap(DemoUsers::with).toList();
    }

    /** The mediator and the manager have a team, and it is the same. */
    private static Stream<Account> with(String role) {
        return DemoAccounts.all("").stream()
                .filter(account -> account.roles().contains(role))
                .filter(account -> account.team() == null || account.team().equals(TEAM))
                .limit(1);
    }
}
