package fr.trame.intervention.roster;

import static fr.trame.intervention.roster.RosterOfTheCast.LEA;
import static fr.trame.intervention.roster.RosterOfTheCast.REMI;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.career.Career;
import fr.trame.intervention.Cast;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewContract;
import fr.trame.platform.view.ViewsOnDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RosterViewsTest extends ViewContract {

    private static final ViewsOnDatabase DATABASE = new ViewsOnDatabase();
    private static final RosterViews ROSTER = new RosterViews(DATABASE.finders());

    private final Roster.Book book = ROSTER.of(List.of(LEA, Cast.NADIA));

    @BeforeAll
    static void fill() {
        DATABASE.fill(ROSTER, RosterOfTheCast.facts());
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected View<?> view() {
        return RosterViews.PEOPLE;
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return RosterOfTheCast.facts();
    }

    @Test
    void knowsTheTeamOfEachDay() {
        assertThat(book.isMember(LEA, "STE", LocalDate.of(2018, 1, 31))).isTrue();
        assertThat(book.isMember(LEA, "TER", LocalDate.of(2018, 1, 31))).isFalse();
        assertThat(book.isMember(LEA, "TER", LocalDate.of(2018, 2, 1))).isTrue();
        assertThat(book.isMember(LEA, "STE", LocalDate.of(2018, 2, 1))).isFalse();
    }

    @Test
    void knowsNobodyBeforeTheFirstOrAfterTheLastDay() {
        assertThat(book.isMember(LEA, "STE", LocalDate.of(2016, 12, 31))).isFalse();
        assertThat(book.isMember(LEA, "TER", LocalDate.of(2018, 3, 15))).isTrue();
        assertThat(book.isMember(LEA, "TER", LocalDate.of(2018, 3, 16))).isFalse();
    }

    @Test
    void knowsWhoCameBackAndWhoIsInSomebodysPlace() {
        Roster.Book remi = ROSTER.of(List.of(REMI));
        assertThat(remi.team(REMI, LocalDate.of(2018, 2, 28))).isNull();
        assertThat(remi.team(REMI, LocalDate.of(2018, 3, 5))).isEqualTo("STE");
        assertThat(remi.isMember(REMI, "HAB", LocalDate.of(2018, 3, 5))).isTrue();
        assertThat(remi.isMember(REMI, "HAB", LocalDate.of(2018, 3, 10))).isFalse();
        assertThat(ROSTER.members("HAB", LocalDate.of(2018, 3, 9))).containsExactlyInAnyOrder(Cast.ODILE, REMI);
        assertThat(ROSTER.career(LEA).until()).isEqualTo("2018-03-15");
        assertThat(ROSTER.career("emp-nobody")).isEqualTo(Career.NONE);
    }

    @Test
    void knowsWhoIsNoStaffAndHasAccess() {
        assertThat(ROSTER.career(RosterOfTheCast.ADA).on(LocalDate.of(2018, 1, 1)))
                .isEmpty();
        assertThat(ROSTER.career(RosterOfTheCast.ADA).on(LocalDate.of(2018, 1, 2)))
                .hasSize(1);
    }

    @Test
    void knowsWhoIsInATeamNoMoreAndSinceWhen() {
        LocalDate day = LocalDate.of(2018, 3, 20);
        assertThat(ROSTER.lastDays("TER", day)).isEqualTo(Map.of(LEA, LocalDate.of(2018, 3, 15)));
        assertThat(ROSTER.lastDays("STE", day)).isEqualTo(Map.of(LEA, LocalDate.of(2018, 1, 31)));
        assertThat(ROSTER.lastDays("TER", LocalDate.of(2018, 3, 15))).isEmpty();
        assertThat(book.isMediator(LEA, "TER", LocalDate.of(2018, 3, 15))).isTrue();
        assertThat(book.isMediator(LEA, "TER", day)).isFalse();
        assertThat(ROSTER.of(List.of(REMI)).isMediator(REMI, "HAB", LocalDate.of(2018, 3, 5)))
                .as("in the manager's place")
                .isFalse();
    }

    @Test
    void knowsTheTeamsOfAService() {
        assertThat(ROSTER.of("Lyon")).containsExactly("HAB", "TER");
        assertThat(ROSTER.of("Saint-Étienne")).containsExactly("STE");
        assertThat(ROSTER.of("Marseille")).isEmpty();
        assertThat(ROSTER.service("STE")).isEqualTo("Saint-Étienne");
        assertThat(ROSTER.service("NON")).isNull();
    }

    @Test
    void knowsWhoWasInATeamOnADay() {
        assertThat(ROSTER.members("TER", LocalDate.of(2018, 2, 1)))
                .containsExactlyInAnyOrder(Cast.NADIA, Cast.KARIM, LEA);
        assertThat(ROSTER.members("TER", LocalDate.of(2018, 3, 16))).containsExactlyInAnyOrder(Cast.NADIA, Cast.KARIM);
        assertThat(ROSTER.members("STE", LocalDate.of(2018, 1, 31))).containsExactlyInAnyOrder(Cast.YANN, LEA);
    }

    @Test
    void knowsNobodyItNeverHeardOf() {
        assertThat(book.isMember("emp-nobody", "TER", Cast.DAY)).isFalse();
        assertThat(book.isMember(Cast.NADIA, "TER", Cast.DAY)).isTrue();
    }
}
