package fr.trame.launcher.demo.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.launcher.identity.Account;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoAccountsTest {

    private final List<Account> accounts = DemoAccounts.all("hash");

    @Test
    void letsEverybodyOfTheStaffSignIn() {
        assertThat(accounts)
                .extracting(Account::person)
                .containsAll(Staff.everyone().stream().map(Employee::id).toList());
        assertThat(accounts).hasSize(Staff.everyone().size() + 2);
    }

    @Test
    void givesEachPersonALoginThatAKeyboardHas() {
        assertThat(accounts)
                .extracting(Account::login)
                .doesNotHaveDuplicates()
                .allMatch(login -> login.matches("[a-z]+[.][a-z-]+"));
        assertThat(accounts).extracting(Account::person).doesNotHaveDuplicates();
    }

    @Test
    void knowsTheRolesOfTheSystemOnly() {
        assertThat(accounts.stream()
                        .flatMap(account -> account.roles().stream())
                        .distinct())
                .containsExactlyInAnyOrder("DIR", "RSV", "RRH", "RDQ", "EMP", "MGR", "MED", "DPO", "AUD", "REF_US");
    }

    @Test
    void isTheSameEachTime() {
        assertThat(DemoAccounts.all("hash")).isEqualTo(accounts);
    }
}
