package fr.trame.platform.security;

import static fr.trame.contracts.rights.Permission.FIGURES_PERSON;
import static fr.trame.contracts.rights.Permission.INTERVENTION_AMEND;
import static fr.trame.contracts.rights.Permission.JOURNAL_READ;
import static fr.trame.contracts.rights.Permission.STAFF_KEEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.refusal.CommonRefusal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final Caller MEDIATOR = new Caller("amina", Set.of("MED"), "TER");
    private static final Caller HEAD = new Caller("lea", Set.of("RSV"), null, Set.of("TER", "HAB"));
    private static final Caller DIRECTOR = new Caller("paul", Set.of("DIR"), null);

    @Test
    void reachesWhatTheTableGives() {
        assertThat(MEDIATOR.may(JOURNAL_READ, "TER")).isTrue();
        assertThat(MEDIATOR.may(JOURNAL_READ, "HAB")).isFalse();
        assertThat(HEAD.may(JOURNAL_READ, "HAB")).isTrue();
        assertThat(HEAD.may(JOURNAL_READ, "STE")).isFalse();
        assertThat(DIRECTOR.may(JOURNAL_READ, "STE")).isTrue();
        assertThat(DIRECTOR.may(JOURNAL_READ, null)).isTrue();
        assertThat(HEAD.may(JOURNAL_READ, null)).isFalse();
        assertThat(MEDIATOR.may(STAFF_KEEP)).isFalse();
    }

    @Test
    void tellsTheOwnFromTheOthers() {
        assertThat(MEDIATOR.may(INTERVENTION_AMEND, "TER", List.of("amina", "karim")))
                .isTrue();
        assertThat(MEDIATOR.may(INTERVENTION_AMEND, "HAB", List.of("amina"))).isTrue();
        assertThat(MEDIATOR.may(INTERVENTION_AMEND, "TER", List.of("karim"))).isFalse();
        assertThat(DIRECTOR.may(FIGURES_PERSON, "TER", List.of("karim"))).isFalse();
    }

    @Test
    void goesAsFarAsTheFarthestRole() {
        Caller both = new Caller("noe", Set.of("MED", "RDQ"), "TER");
        assertThat(both.scope(JOURNAL_READ)).isEqualTo(Scope.EVERYWHERE);
        assertThat(both.may(INTERVENTION_AMEND, "STE")).isFalse();
    }

    @Test
    void knowsItsTeams() {
        assertThat(MEDIATOR.scope(JOURNAL_READ)).isEqualTo(Scope.of(Set.of("TER")));
        assertThat(HEAD.scope(JOURNAL_READ)).isEqualTo(Scope.of(Set.of("HAB", "TER")));
        assertThat(MEDIATOR.scope(INTERVENTION_AMEND).teams()).isEmpty();
        assertThat(new Caller("x", Set.of("MED"), null).scope(JOURNAL_READ).teams())
                .isEmpty();
    }

    @Test
    void hasWhatEachPostGivesForItsTeamAndForNoOther() {
        Caller replacing = new Caller(
                "noe",
                List.of(
                        new Caller.Post(Set.of("MED"), "TER", Set.of()),
                        new Caller.Post(Set.of("MGR"), "HAB", Set.of())));
        assertThat(replacing.scope(JOURNAL_READ)).isEqualTo(Scope.of(Set.of("TER", "HAB")));
        assertThat(replacing.scope(FIGURES_PERSON)).isEqualTo(Scope.of(Set.of("HAB")));
        assertThat(replacing.may(INTERVENTION_AMEND, "HAB", List.of("karim"))).isTrue();
        assertThat(replacing.may(INTERVENTION_AMEND, "TER", List.of("karim"))).isFalse();
        assertThat(replacing.may(INTERVENTION_AMEND, "STE", List.of("noe"))).isTrue();
        assertThat(replacing.team()).isEqualTo("TER");
        assertThat(replacing.roles()).containsExactlyInAnyOrder("MED", "MGR");
    }

    @Test
    void refusesWhatIsOutsideOfItsScope() {
        assertThatNoException().isThrownBy(() -> HEAD.require(JOURNAL_READ, "HAB"));
        assertThatThrownBy(() -> HEAD.require(JOURNAL_READ, "STE"))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(CommonRefusal.OUTSIDE_SCOPE));
    }
}
