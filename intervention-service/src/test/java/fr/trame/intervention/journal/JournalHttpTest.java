package fr.trame.intervention.journal;

import static fr.trame.intervention.Cast.AS_HUGO;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.AS_ROSE;
import static fr.trame.intervention.Cast.AS_YANN;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.OTHER_ID;
import static fr.trame.intervention.journal.JournalOfTheCast.MOVED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest;
import fr.trame.platform.security.Caller;
import fr.trame.platform.view.ViewsOnDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class JournalHttpTest extends ServiceTest {

    private static final String PATH = "/api/interventions";
    private static final Caller DIRECTOR = new Caller("emp-paul", Set.of("DIR"), null);

    @BeforeEach
    void hears(@Autowired ViewsOnDatabase database, @Autowired JournalViews journal) {
        database.fill(journal, JournalOfTheCast.facts());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        team=TER&day=2018-03-05           | 8057 VALIDATED, 8058 RETURNED
        team=STE&day=2018-02-28           | 8059 VOIDED
        mediator=emp-nadia&day=2018-03-05 | 8057 VALIDATED, 8058 RETURNED
        mediator=emp-karim&day=2018-03-05 | 8057 VALIDATED
        mediator=emp-yann&day=2018-02-28  | 8059 VOIDED
        """)
    void listsTheDayOfATeamOrAMediatorByTime(String query, String expected) {
        Answer day = get(DIRECTOR, PATH + "?" + query);

        assertThat(day.status()).as(day.raw().body()).isEqualTo(200);
        assertThat(items(day).stream()
                        .map(item -> item.path("id").asString().substring(32) + " "
                                + item.path("status").asString()))
                .containsExactly(expected.split(", "));
        assertThat(List.of(ID, OTHER_ID, MOVED))
                .containsAll(items(day).stream()
                        .map(item -> item.path("id").asString())
                        .toList());
    }

    @Test
    void showsEachEntryAsItIsKept() {
        assertThat(items(get(AS_PAULA, PATH + "?team=TER&day=2018-03-05"))
                        .getFirst()
                        .toString())
                .isEqualTo("{\"id\":\"" + ID + "\",\"version\":1,\"status\":\"VALIDATED\",\"facts\":{"
                        + "\"date\":\"2018-03-05\",\"startTime\":\"14:05\",\"durationMinutes\":15,"
                        + "\"mediators\":[\"emp-nadia\",\"emp-karim\"],\"team\":\"TER\",\"territory\":\"LY8-EUS\","
                        + "\"place\":null,\"placeType\":\"HALL\",\"mode\":null,\"tempo\":null,\"origin\":null,"
                        + "\"mainDomain\":\"D1\",\"secondaryDomains\":[],\"theme\":null,"
                        + "\"publics\":{\"age\":{\"A_12_17\":5},\"gender\":{\"G_H\":4},\"capacity\":{\"Q_GRPJ\":5}},\"peopleMet\":7,"
                        + "\"tensionBefore\":null,\"tensionAfter\":null,\"outcomes\":[\"APAISE\"],"
                        + "\"fundingLine\":null,\"late\":false,\"missing\":[\"mode\"]},"
                        + "\"recordedBy\":\"emp-nadia\",\"recordedAt\":\"2018-03-05T18:30:00Z\",\"actions\":[\"amend\",\"return\",\"withdraw\",\"void\",\"open\"],"
                        + "\"lastDay\":\"2018-03-12\","
                        + "\"receivedAfterDeparture\":false}");
    }

    @Test
    void listsOfAMediatorOnlyWhatIsOfTheOwnTeams() {
        String moved = PATH + "?mediator=emp-yann&day=2018-02-28";
        assertThat(items(get(AS_PAULA, moved))).isEmpty();
        assertThat(items(get(AS_HUGO, moved))).hasSize(1);
        assertThat(items(get(AS_YANN, moved))).hasSize(1);
        assertProblem(get(AS_HUGO, PATH + "?team=TER&day=2018-03-05"), 403, "outside-scope", "");
    }

    @Test
    void showsTheQualityLeadNobodyWhoActed() {
        Answer day = get(AS_ROSE, PATH + "?team=TER&day=2018-03-05");
        assertThat(items(day)).hasSize(2);
        assertThat(day.raw().body()).doesNotContain("emp-").contains("\"peopleMet\":7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"team=TER&day=2018-03-06", "team=LUNE&day=2018-03-05", "mediator=nobody&day=2018-03-05"})
    void listsNothingOfADayWithoutEntriesOrOfWhomNobodyKnows(String query) {
        Answer day = get(DIRECTOR, PATH + "?" + query);

        assertThat(day.status()).isEqualTo(200);
        assertThat(day.raw().body()).isEqualTo("{\"items\":[],\"next\":null,\"total\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"05/03/2018", "3/5/18", "2018-3-5", "lundi", "2018-03-05T14:05:00"})
    void refusesWhatIsNoDay(String day) {
        assertProblem(get(AS_PAULA, PATH + "?team=TER&day=" + day), 400, "wrong-type", "day");
    }

    @ParameterizedTest
    @CsvSource({
        "team=TER, missing-field, day",
        "team=TER&day=, missing-field, day",
        "team=TER&day=2018-03-05&to=2018-03-06, day-or-period, day",
        "day=2018-03-05, whose-journal, ''",
        "day=2018-03-05&team=TER&mediator=emp-nadia, whose-journal, ''"
    })
    void refusesAQuestionThatLacksSomething(String query, String code, String field) {
        assertProblem(get(AS_PAULA, PATH + "?" + query), 422, code, field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        team=TER&from=2018-03-05                              | 8057, 8058
        team=TER&from=2018-03-01&to=2018-03-31&latestFirst=true | 8058, 8057
        team=TER&to=2018-03-05&status=RETURNED                | 8058
        team=TER&to=2018-03-31&domain=D1&territory=LY8-EUS    | 8057, 8058
        team=TER&to=2018-03-31&theme=SANTE                    |
        team=TER&to=2018-03-31&status=VALIDATED&domain=D1     | 8057
        team=TER&to=2018-03-31&place=LY8-EUS-HALL             |
        mediator=emp-nadia&from=2018-03-05&to=2018-03-05      | 8057, 8058
        """)
    void listsAPeriodAndWhatIsAskedOfIt(String query, String expected) {
        Answer period = get(DIRECTOR, PATH + "?" + query);
        assertThat(period.status()).as(period.raw().body()).isEqualTo(200);
        assertThat(items(period).stream().map(item -> item.path("id").asString().substring(32)))
                .containsExactly(expected == null ? new String[0] : expected.split(", "));
    }

    @Test
    void marksWhatCameAfterItsAuthorHadLeft(@Autowired ViewsOnDatabase database, @Autowired JournalViews journal) {
        database.hear(journal, JournalOfTheCast.ofLea());
        String path = PATH + "?team=TER&day=2018-03-15";
        assertThat(items(get(AS_PAULA, path)).stream()
                        .map(item -> item.path("id").asString() + " " + item.path("receivedAfterDeparture")))
                .containsExactly("lea-1 false", "lea-2 true", "lea-3 true");
        assertThat(get(AS_ROSE, path).raw().body())
                .as("who reads without identities")
                .doesNotContain("true");
    }

    @Test
    void goesPageByPage() {
        Answer first = get(DIRECTOR, PATH + "?team=TER&from=2018-03-01&limit=1");
        assertThat(items(first)).hasSize(1);
        assertThat(first.body().path("total").asInt()).isEqualTo(2);
        Answer second = get(DIRECTOR, PATH + "?team=TER&from=2018-03-01&limit=1&after=" + first.text("/next"));
        assertThat(items(second).getFirst().path("id").asString()).isEqualTo(OTHER_ID);
        assertThat(second.body().path("next").isNull()).isTrue();
        assertThat(second.body().path("total").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit-out-of-range, limit",
        "limit=501, limit-out-of-range, limit",
        "limit=x, limit-out-of-range, limit",
        "after=x, unknown-page, after",
        "atLeast=x, at-least-malformed, atLeast"
    })
    void refusesAPageThatIsNone(String parameter, String code, String field) {
        assertProblem(get(AS_PAULA, PATH + "?team=TER&day=2018-03-05&" + parameter), 422, code, field);
    }

    @Test
    void tellsWhetherWhatWasJustChangedIsThere() {
        String day = PATH + "?team=TER&day=2018-03-05&atLeast=" + ID;
        assertThat(get(AS_PAULA, day + "@1").raw().headers().firstValue("Trame-Behind"))
                .isEmpty();
        Answer behind = get(AS_PAULA, day + "@2");
        assertThat(behind.raw().headers().firstValue("Trame-Behind")).hasValue("true");
        assertThat(items(behind)).hasSize(2);
    }

    @Test
    void refusesWhoDoesNotSayWhoTheyAre() {
        assertProblem(get(null, PATH + "?team=TER&day=2018-03-05"), 401, "caller-unknown", "");
    }
}
