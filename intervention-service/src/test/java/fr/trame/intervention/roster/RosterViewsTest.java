package fr.trame.intervention.roster;

import static fr.trame.intervention.roster.RosterOfTheCast.LEA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.Cast;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ProjectionContract;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterViewsTest extends ProjectionContract {

    private final Roster.Book book = RosterOfTheCast.roster(facts()).of(List.of(LEA, Cast.NADIA));

    @Override
    protected Projection projection() {
        return new RosterViews(null);
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
    void knowsTheTeamsOfAService() {
        RosterViews roster = RosterOfTheCast.roster(facts());
        assertThat(roster.of("Lyon")).containsExactly("HAB", "TER");
        assertThat(roster.of("Saint-Étienne")).containsExactly("STE");
        assertThat(roster.of("Marseille")).isEmpty();
    }

    @Test
    void knowsNobodyItNeverHeardOf() {
        assertThat(book.isMember("emp-nobody", "TER", Cast.DAY)).isFalse();
        assertThat(book.isMember(Cast.NADIA, "TER", Cast.DAY)).isTrue();
    }
}
