package fr.trame.reporting.activity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.ProjectionInMemory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 120 interventions of the team Territoires, one a day from January the first, and the cast in March and April. */
class ActViewsTest {

    private static final Selection YEAR = new Selection(2018, null, null, null, null);

    private final ProjectionInMemory models = new ProjectionInMemory(new ActivityViews());
    private final ActViews acts = new ActViews(new ActivityFinder(models));

    @BeforeEach
    void hear() {
        List<HeardAnnouncement> facts = new ArrayList<>(Cast.all());
        IntStream.range(0, 120).forEach(number -> {
            String date = LocalDate.of(2018, 1, 1).plusDays(number).toString();
            String id = "0192f000-0000-7000-9000-%012d".formatted(number);
            facts.add(Cast.recorded(id, Cast.on(Cast.square(), date, "TER", "LY8-MER")));
        });
        models.hear(facts);
    }

    @Test
    void showsTheActsOfAYearByTimeAPageAtATime() {
        ActPage first = page(YEAR, Breakdown.ALL, "", 0);
        ActPage second = page(YEAR, Breakdown.ALL, "", 1);
        ActPage third = page(YEAR, Breakdown.ALL, "", 2);
        ActPage fourth = page(YEAR, Breakdown.ALL, "", 3);

        List<ActPage.Item> all = new ArrayList<>(first.items());
        all.addAll(second.items());
        all.addAll(third.items());
        assertThat(first.total()).isEqualTo(122);
        assertThat(first.items()).hasSize(50);
        assertThat(third.items()).hasSize(22);
        assertThat(fourth.items()).isEmpty();
        assertThat(all).extracting(ActPage.Item::date).isSorted();
        assertThat(all).extracting(ActPage.Item::id).doesNotHaveDuplicates();
    }

    @Test
    void showsAnActWithoutSayingWhoActed() {
        assertThat(page(YEAR, Breakdown.DOMAIN, "D2", 0))
                .isEqualTo(new ActPage(
                        1,
                        0,
                        50,
                        List.of(new ActPage.Item(
                                Cast.HALL,
                                "2018-03-05",
                                "14:05",
                                "TER",
                                "LY8-EUS",
                                "D2.2",
                                "PCO_OCCUP",
                                "PRES_HALL",
                                7,
                                "VALIDATED",
                                null))));
    }

    @Test
    void showsTheInterventionBehindAReferral() {
        assertThat(page(YEAR, Breakdown.REFERRALS, "", 0))
                .isEqualTo(new ActPage(
                        1,
                        0,
                        50,
                        List.of(new ActPage.Item(
                                Cast.HALL,
                                "2018-03-05",
                                "14:05",
                                "TER",
                                "LY8-EUS",
                                "D2.2",
                                "PCO_OCCUP",
                                "PRES_HALL",
                                7,
                                "VALIDATED",
                                "CONTACT"))));
        assertThat(page(YEAR, Breakdown.REFERRALS, "orientations", 0).total()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DOMAIN, D1, 121",
        "DOMAIN, D2.2, 1",
        "DOMAIN, D22, 0",
        "THEME, PCO_OCCUP, 1",
        "ORIGIN, BAILLEUR, 1",
        "MODE, PRES_RUE, 121",
        "OUTCOME, APAISE, 1",
        "STATUS, RECORDED, 120",
        "STATUS, VALIDATED, 2",
        "NOT_VALIDATED, '', 120",
        "INCOMPLETE, '', 121",
        "LATE, '', 121",
        "ON_REQUEST, '', 1",
        "HOUR, 1-14, 1",
        "HOUR, 2-14, 0",
        "AGE, A_12_17, 1",
        "AGE, A_70P, 0",
        "GENDER, G_H, 1",
        "CAPACITY, Q_GRPJ, 1",
        "ALL, '', 122",
        "REFERRALS, CONTACT, 1"
    })
    void countsAsManyActsInTheMonthsAsInTheDays(Breakdown breakdown, String value, int total) {
        assertThat(page(YEAR, breakdown, value, 0).total()).isEqualTo(total);
        Selection hers = new Selection(2018, null, null, null, Cast.AMINA);
        assertThat(page(hers, breakdown, value, 0)).isEqualTo(page(YEAR, breakdown, value, 0));
    }

    @Test
    void showsOneDay() {
        Selection march = new Selection(2018, 3, "TER", null, null);
        var wanted = new ActViews.Wanted(march, march.day("5"), Breakdown.ALL, "");

        assertThat(acts.page(wanted, 0).items())
                .extracting(ActPage.Item::territory)
                .containsExactly("LY8-EUS", "LY8-MER");
    }

    private ActPage page(Selection selection, Breakdown breakdown, String value, int page) {
        return acts.page(new ActViews.Wanted(selection, null, breakdown, value), page);
    }
}
