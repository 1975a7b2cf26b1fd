package fr.trame.reporting.activity;

import static fr.trame.reporting.activity.Cast.ADDRESS;
import static fr.trame.reporting.activity.Cast.AMINA;
import static fr.trame.reporting.activity.Cast.HALL;
import static fr.trame.reporting.activity.Cast.MISTAKE;
import static fr.trame.reporting.activity.Cast.REFERRAL;
import static fr.trame.reporting.activity.Cast.SQUARE;
import static fr.trame.reporting.activity.Cast.amended;
import static fr.trame.reporting.activity.Cast.closed;
import static fr.trame.reporting.activity.Cast.hall;
import static fr.trame.reporting.activity.Cast.on;
import static fr.trame.reporting.activity.Cast.proposed;
import static fr.trame.reporting.activity.Cast.recorded;
import static fr.trame.reporting.activity.Cast.returned;
import static fr.trame.reporting.activity.Cast.square;
import static fr.trame.reporting.activity.Cast.validated;
import static fr.trame.reporting.activity.Cast.voided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ProjectionContract;
import fr.trame.platform.projection.ProjectionInMemory;
import fr.trame.reporting.activity.Figures.Count;
import fr.trame.reporting.activity.Figures.OfMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActivityViewsTest extends ProjectionContract {

    /** Complete, and not validated. */
    private static final String OPEN = "0192f000-0000-7000-8000-0000000000f1";

    private final ProjectionInMemory models = new ProjectionInMemory(new ActivityViews());

    @Override
    protected Projection projection() {
        return new ActivityViews();
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return Stream.concat(Cast.all().stream(), Stream.of(recorded(OPEN, on(hall(), "2017-03-05", "TER", "LY8-EUS"))))
                .toList();
    }

    @Test
    void holdsTheFactsOfADayInCompactForm() {
        hear(recorded(HALL, hall()), recorded(SQUARE, square()), proposed(REFERRAL, "CONTACT", "2018-03-05"));

        assertThat(models.find("activity", "day", "TER|LY8-EUS|2018-03-05")).isEqualTo(Document.parse("""
                {"acts": [
                  {"id": "0192f000-0000-7000-8000-000000000001", "sequence": {"$numberLong": "0"}, "status": "RECORDED",
                   "time": "14:05",
                   "mediators": "0192f000-0000-7000-8000-00000000000a 0192f000-0000-7000-8000-00000000000b",
                   "domain": "D2.2", "theme": "PCO_OCCUP", "mode": "PRES_HALL", "origin": "BAILLEUR",
                   "outcomes": "APAISE REGLE_ACCEPTEE", "people": 7,
                   "age": "A_12_17=5 A_18_24=2", "capacity": "Q_GRPJ=7", "gender": "G_H=7"},
                  {"id": "0192f000-0000-7000-8000-000000000002", "sequence": {"$numberLong": "0"}, "status": "RECORDED",
                   "mediators": "0192f000-0000-7000-8000-00000000000a",
                   "domain": "D1", "mode": "PRES_RUE", "incomplete": true, "late": true}],
                 "referrals": [
                  {"id": "0192f000-0000-7000-8000-000000000003", "sequence": {"$numberLong": "0"},
                   "intervention": "0192f000-0000-7000-8000-000000000001", "level": "CONTACT",
                   "mediators": "0192f000-0000-7000-8000-00000000000a"}]}
                """));
    }

    @Test
    void countsEveryFigureOfAMonth() {
        hear(
                recorded(HALL, hall()),
                recorded(SQUARE, square()),
                validated(HALL, 1),
                proposed(REFERRAL, "CONTACT", "2018-03-05"),
                proposed(ADDRESS, "ORIENTATION", "2018-03-05"));

        Figures figures = figures(3);

        assertThat(figures)
                .isEqualTo(new Figures(
                        new Figures.Period(2018, 3, "2018-03-01", "2018-03-31"),
                        new Figures.Filters(null, null, null),
                        null,
                        new Figures.Interventions(2, 1, 1, 1),
                        7,
                        0,
                        new Figures.OnRequest(1, 1, 1.0),
                        new Figures.Referrals(1, 1),
                        months(new OfMonth("2018-03", 2, 1, 7, 1)),
                        IntStream.rangeClosed(1, 31)
                                .mapToObj(day -> new Figures.OfDay(
                                        "2018-03-%02d".formatted(day), day == 5 ? 2 : 0, day == 5 ? 1 : 0))
                                .toList(),
                        List.of(new Count("TER", 2, 1)),
                        List.of(new Count("LY8-EUS", 2, 1)),
                        List.of(new Count("D1", 1, 1), new Count("D2.2", 1, 0)),
                        List.of(new Count("PCO_OCCUP", 1, 0)),
                        List.of(new Count("BAILLEUR", 1, 0)),
                        List.of(new Count("PRES_HALL", 1, 0), new Count("PRES_RUE", 1, 1)),
                        List.of(new Count("APAISE", 1, 0), new Count("REGLE_ACCEPTEE", 1, 0)),
                        new Figures.Publics(
                                List.of(new Count("A_12_17", 5, 0), new Count("A_18_24", 2, 0)),
                                List.of(new Count("G_H", 7, 0)),
                                List.of(new Count("Q_GRPJ", 7, 0))),
                        hours(0, 14, 1),
                        hours(0, 14, 0)));
    }

    @Test
    void saysOfDaysHoursAndPublicsHowManyAreStillOpen() {
        hear(recorded(HALL, hall()), recorded(MISTAKE, hall()), validated(MISTAKE, 1));

        assertThat(figures(3).byDay().get(4)).isEqualTo(new Figures.OfDay("2018-03-05", 2, 1));
        assertThat(figures(3).hours()).isEqualTo(hours(0, 14, 2));
        assertThat(figures(3).hoursOpen()).isEqualTo(hours(0, 14, 1));
        assertThat(figures(3).publics())
                .isEqualTo(new Figures.Publics(
                        List.of(new Count("A_12_17", 10, 5), new Count("A_18_24", 4, 2)),
                        List.of(new Count("G_H", 14, 7)),
                        List.of(new Count("Q_GRPJ", 14, 7))));
    }

    @Test
    void countsAPairOnceAndForEachOfTheTwo() {
        hear(recorded(HALL, hall()));

        assertThat(figures(null).interventions().count()).isEqualTo(1);
        assertThat(figuresOf(AMINA).interventions().count()).isEqualTo(1);
        assertThat(figuresOf(Cast.BRUNO).interventions().count()).isEqualTo(1);
    }

    @Test
    void givesAMediatorTheOwnFiguresOnly() {
        hear(recorded(HALL, hall()), recorded(SQUARE, square()), proposed(REFERRAL, "RELAIS", "2018-03-05"));

        assertThat(figuresOf(AMINA))
                .usingRecursiveComparison()
                .ignoringFields("filters")
                .isEqualTo(figures(null));
        assertThat(figuresOf(Cast.BRUNO).interventions()).isEqualTo(new Figures.Interventions(1, 1, 0, 0));
        assertThat(figuresOf(Cast.BRUNO).referrals()).isEqualTo(new Figures.Referrals(0, 0));
    }

    @Test
    void movesAnAmendedInterventionToItsNewMonth() {
        hear(recorded(HALL, hall()), validated(HALL, 1), amended(HALL, 2, on(hall(), "2018-04-03", "HAB", "LY8-MER")));

        assertThat(figures(null).byMonth()).isEqualTo(months(new OfMonth("2018-04", 1, 1, 7, 0)));
        assertThat(figures(null).byTeam()).containsExactly(new Count("HAB", 1, 1));
        assertThat(figures(null).interventions()).isEqualTo(new Figures.Interventions(1, 1, 0, 0));
        assertThat(models.find("activity", "day", "TER|LY8-EUS|2018-03-05")).isNull();
        assertThat(models.find("activity", "month", "TER|LY8-EUS|2018-03")).isNull();
        assertThat(models.find("activity", "index", "2018"))
                .isEqualTo(new Document("months", List.of("HAB|LY8-MER|2018-04")));
    }

    @Test
    void countsAVoidedInterventionNowhere() {
        hear(recorded(HALL, hall()), voided(HALL, 1));

        assertThat(models.stored()).containsOnlyKeys("fact/" + HALL);
        assertThat(figures(null).interventions()).isEqualTo(new Figures.Interventions(0, 0, 0, 0));
    }

    @Test
    void keepsAnEntryIncompleteThoughItIsValidated() {
        hear(recorded(SQUARE, square()), validated(SQUARE, 1));

        assertThat(figures(null).interventions()).isEqualTo(new Figures.Interventions(1, 0, 1, 1));
        assertThat(figures(null).byDomain()).containsExactly(new Count("D1", 1, 1));
    }

    @Test
    void countsAReturnedEntryAsNotValidated() {
        hear(recorded(HALL, hall()), returned(HALL, 1));

        assertThat(figures(null).interventions()).isEqualTo(new Figures.Interventions(1, 1, 0, 0));
    }

    @Test
    void keepsCountingAReferralThatIsClosed() {
        hear(proposed(REFERRAL, "ACCOMP", "2018-03-05"), closed(REFERRAL, 1));

        assertThat(figures(null).referrals()).isEqualTo(new Figures.Referrals(1, 0));
    }

    @Test
    void countsAFactWithoutTerritoryUnderADash() {
        hear(recorded(HALL, on(hall(), "2018-03-05", "TER", null)));

        assertThat(figures(null).byTerritory()).containsExactly(new Count("-", 1, 1));
    }

    @Test
    void refusesNewsOfAFactThatWasNeverAnnounced() {
        assertThatThrownBy(() -> hear(validated(HALL, 1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesACodeThatCannotBeOne() {
        assertThatThrownBy(() -> hear(recorded(HALL, on(hall(), "2018-03-05", "TER|X", "LY8-EUS"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void hear(HeardAnnouncement... batch) {
        models.hear(List.of(batch));
    }

    private Figures figures(@Nullable Integer month) {
        return new FigureViews(new ActivityFinder(models)).figures(new Selection(2018, month, null, null, null));
    }

    private Figures figuresOf(String mediator) {
        return new FigureViews(new ActivityFinder(models)).figures(new Selection(2018, null, null, null, mediator));
    }

    private static List<OfMonth> months(OfMonth one) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj("2018-%02d"::formatted)
                .map(month -> month.equals(one.month()) ? one : new OfMonth(month, 0, 0, 0, 0))
                .toList();
    }

    private static List<List<Integer>> hours(int weekday, int hour, int count) {
        return IntStream.range(0, 7)
                .mapToObj(day -> IntStream.range(0, 24)
                        .map(time -> day == weekday && time == hour ? count : 0)
                        .boxed()
                        .toList())
                .toList();
    }
}
