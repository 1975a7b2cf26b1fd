package fr.trame.contracts.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightsTest {

    private static final String HEAD = "permission;label;MED;DIR\n;;médiateur;direction\n";

    @ParameterizedTest
    @EnumSource
    void hasARowForEveryPermission(Permission permission) {
        assertThat(Rights.TABLE.label(permission)).isNotBlank();
    }

    @Test
    void namesTheTwelveRoles() {
        assertThat(Rights.TABLE.roles().keySet())
                .containsExactly("MED", "MGR", "RSV", "DIR", "RRH", "RDQ", "DPO", "AUD", "PAR", "FIN", "EMP", "REF_US");
        assertThat(Rights.TABLE.roles().values()).doesNotContain("");
    }

    @Test
    void goesAsFarAsTheRoleThatGoesFarthest() {
        assertThat(Rights.TABLE.reach(Set.of("MED", "MGR"), Permission.INTERVENTION_AMEND))
                .isEqualTo(Reach.TEAM);
        assertThat(Rights.TABLE.reach(Set.of("MED"), Permission.INTERVENTION_AMEND))
                .isEqualTo(Reach.OWN);
        assertThat(Rights.TABLE.reach(List.of(), Permission.RIGHTS_READ)).isEqualTo(Reach.NONE);
        assertThat(Rights.TABLE.reach("NOBODY", Permission.RIGHTS_READ)).isEqualTo(Reach.NONE);
    }

    @Test
    void readsEachFunctionOfTheRegisterAsARole() {
        assertThat(Rights.ofFunctions(List.of("MED", "REF_QUA"))).containsExactlyInAnyOrder("MED", "RDQ");
        assertThat(Rights.ofFunctions(List.of("ACC_MET", "NEW"))).containsExactly("EMP");
        assertThat(Rights.ofFunctions(List.of("DPO", "AUD", "CA")))
                .as("of who is no staff")
                .containsExactlyInAnyOrder("DPO", "AUD", "REF_US");
        assertThat(Rights.TABLE.goesByService(Set.of("MED", "RSV"))).isTrue();
        assertThat(Rights.TABLE.goesByService(Set.of("MGR", "DIR"))).isFalse();
    }

    @Test
    void guardsTheFunctionsThatKeepTheRegister() {
        assertThat(List.of("MED", "MGR", "RSV", "DIR", "RRH", "RDQ", "REF_US", "ACC_MET", "DPO", "AUD", "CA", "NEW"))
                .filteredOn(Rights.TABLE::isGuarded)
                .containsExactly("DIR", "RRH", "DPO");
    }

    @Test
    void namesEachFunction() {
        assertThat(List.of("MED", "REF_QUA", "REF_US", "NEW"))
                .extracting(Rights.TABLE::labelOfFunction)
                .containsExactly("médiateur", "référent qualité", "référent utilité sociale", "NEW");
    }

    /** What the referent for social usefulness reports is counted, and nobody's. */
    @Test
    void givesFiguresWithoutNamesToWhoReportsSocialUsefulness() {
        Set<String> roles = Rights.ofFunctions(List.of("REF_US"));
        assertThat(Rights.TABLE.reach(roles, Permission.FIGURES_READ)).isEqualTo(Reach.ALL);
        for (Permission named :
                List.of(Permission.FIGURES_PERSON, Permission.JOURNAL_READ, Permission.INTERVENTION_PEOPLE)) {
            assertThat(Rights.TABLE.reach(roles, named)).isEqualTo(Reach.NONE);
        }
        assertThat(Rights.TABLE.reach(Rights.ofFunctions(List.of("REF_COM")), Permission.CARD_READ))
                .as("communication reads what the association publishes, as every employee")
                .isEqualTo(Reach.ALL);
    }

    /** Those who read without identities, and those who read nothing of the field. */
    @Test
    void keepsTheFieldFromThoseWhoAreNotOfIt() {
        for (String role : List.of("RDQ", "AUD")) {
            assertThat(Rights.TABLE.reach(role, Permission.JOURNAL_READ)).isEqualTo(Reach.ALL);
            assertThat(Rights.TABLE.reach(role, Permission.INTERVENTION_PEOPLE)).isEqualTo(Reach.NONE);
            assertThat(Rights.TABLE.reach(role, Permission.STAFF_READ)).isEqualTo(Reach.NONE);
        }
        for (String role : List.of("RRH", "DPO", "PAR", "FIN", "EMP")) {
            assertThat(Rights.TABLE.reach(role, Permission.JOURNAL_READ)).isEqualTo(Reach.NONE);
            assertThat(Rights.TABLE.reach(role, Permission.FIGURES_READ)).isEqualTo(Reach.NONE);
        }
    }

    @Test
    void refusesATableThatIsNotWhole() {
        assertThatThrownBy(() -> Rights.of(Csv.parse(HEAD + "journal.read;lire;team")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rights.of(Csv.parse(HEAD + "journal.write;écrire;team;all")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rights.of(Csv.parse(HEAD + "journal.read;lire;some;all")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rights.of(Csv.parse(HEAD + "journal.read;lire;team;all\njournal.read;lire;-;all")))
                .isInstanceOf(IllegalArgumentException.class);
        Rights table = Rights.of(Csv.parse(HEAD + "journal.read;lire;team;all"));
        assertThat(table.reach("MED", Permission.JOURNAL_READ)).isEqualTo(Reach.TEAM);
        assertThatThrownBy(() -> table.reach("MED", Permission.CARD_READ)).isInstanceOf(IllegalStateException.class);
    }
}
