package fr.trame.intervention.journal;

import static fr.trame.intervention.Cast.AS_HUGO;
import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Topics;
import fr.trame.contracts.intervention.InterventionFacts;
import fr.trame.contracts.intervention.InterventionRecorded;
import fr.trame.contracts.intervention.InterventionValidated;
import fr.trame.contracts.intervention.InterventionVoided;
import fr.trame.contracts.intervention.Publics;
import fr.trame.intervention.ServiceTest;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.security.Caller;
import fr.trame.platform.view.ViewsOnDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nadia and Karim did it together, and both wrote it down. */
class DoublesHttpTest extends ServiceTest {

    private static final String PATH = "/api/interventions/doubles";
    private static final String YEAR = "?team=TER&from=2018-01-01&to=2018-12-31";
    private static final Caller AS_KARIM = new Caller(KARIM, Set.of("MED"), "TER");

    private final List<HeardAnnouncement> heard = new ArrayList<>();

    @Autowired
    private ViewsOnDatabase database;

    @Autowired
    private JournalViews journal;

    @BeforeEach
    void hears() {
        recorded("a1", NADIA, "2018-02-01", "10:00", NADIA, KARIM);
        recorded("a2", KARIM, "2018-02-01", "10:10", KARIM);
        recorded("b1", NADIA, "2018-06-05", "14:05", NADIA, KARIM);
        recorded("b2", KARIM, "2018-06-05", "14:00", KARIM, NADIA);
        recorded("c1", NADIA, "2018-06-05", "16:00", NADIA, KARIM);
        recorded("c2", KARIM, "2018-06-05", "16:15", KARIM, NADIA);
        recorded("d1", NADIA, "2018-06-05", "18:00", NADIA, KARIM);
        recorded("d2", KARIM, "2018-06-05", "18:16", KARIM, NADIA);
        recorded("e1", NADIA, "2018-09-03", "09:00", NADIA, KARIM);
        recorded("e2", KARIM, "2018-09-03", "09:00", KARIM, NADIA);
        heard.add(told("e2", 1, new InterventionVoided("e2", KARIM)));
        heard.add(told("a1", 1, new InterventionValidated("a1", "emp-paula")));
        heard.add(told("a2", 1, new InterventionValidated("a2", "emp-paula")));
        database.fill(journal, heard);
    }

    @Test
    void proposesToTheManagerWhatBothRecordedAndTheLastDayFirst() {
        Answer answer = get(AS_PAULA, PATH + YEAR);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(pairs(answer)).containsExactly("c1 c2", "b1 b2", "a1 a2");
        assertThat(answer.body().path("total").asInt()).isEqualTo(3);
        assertThat(items(answer).getFirst().at("/first/actions").toString()).contains("void");
    }

    @Test
    void looksAtWhatIsLeftToValidateWhereNoPeriodIsSaid() {
        assertThat(pairs(get(AS_PAULA, PATH + "?team=TER&to=2018-12-31"))).containsExactly("c1 c2", "b1 b2");
        assertThat(pairs(get(AS_HUGO, PATH + "?team=STE"))).isEmpty();
    }

    @Test
    void goesPageByPageAndOverMonthsWithoutAny() {
        List<String> all = new ArrayList<>();
        String next = "";
        for (int pages = 0; next != null && pages < 50; pages++) {
            Answer page = get(
                    AS_PAULA, PATH + "?team=TER&from=2012-01-01&limit=1" + (next.isEmpty() ? "" : "&after=" + next));
            all.addAll(pairs(page));
            next = page.body().path("next").asString(null);
            next = next == null ? null : next.replace(" ", "%20");
        }
        assertThat(next).isNull();
        assertThat(all).containsExactly("c1 c2", "b1 b2", "a1 a2");
    }

    @Test
    void isNotAskedAgainAboutWhatWasToldApart() {
        String one = post(AS_NADIA, "/api/interventions", entry(newId(), "")).text("/id");
        String other = post(AS_KARIM, "/api/interventions", entry(newId(), "")).text("/id");
        recorded(one, NADIA, "2018-03-05", "10:00", NADIA);
        recorded(other, KARIM, "2018-03-05", "10:00", KARIM);
        database.fill(journal, heard);
        String day = PATH + "?team=TER&from=2018-03-05&to=2018-03-05";
        assertThat(pairs(get(AS_PAULA, day))).hasSize(1);

        String told = "{\"one\": \"" + other + "\", \"other\": \"" + one + "\"}";
        assertProblem(post(AS_HUGO, PATH + "/apart", told), 403, "outside-scope", "");
        assertThat(pairs(get(AS_PAULA, day))).hasSize(1);
        assertThat(post(AS_PAULA, PATH + "/apart", told).status()).isEqualTo(200);
        assertThat(post(AS_PAULA, PATH + "/apart", told).status()).as("again").isEqualTo(200);
        assertThat(pairs(get(AS_PAULA, day))).isEmpty();
    }

    @Test
    void isNotAskedOfTheManagerWhatWhoeverWasThereHasSaid() {
        String one = post(AS_NADIA, "/api/interventions", entry(newId(), "")).text("/id");
        String other = post(AS_KARIM, "/api/interventions", entry(newId(), "")).text("/id");
        recorded(one, NADIA, "2018-04-05", "10:00", NADIA);
        recorded(other, KARIM, "2018-04-05", "10:00", KARIM);
        database.fill(journal, heard);
        String told = "{\"one\": \"" + other + "\", \"other\": \"" + one + "\"}";
        assertProblem(
                post(new Caller("emp-elsewhere", Set.of("MED"), "TER"), PATH + "/apart", told),
                403,
                "outside-scope",
                "");
        assertThat(post(AS_KARIM, PATH + "/apart", told).status()).isEqualTo(200);
        assertThat(pairs(get(AS_PAULA, PATH + "?team=TER&from=2018-04-05&to=2018-04-05")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "emp-karim, 14:20, LY8-EUS-HALL, D1, b1",
        "emp-karim, 14:21, LY8-EUS-HALL, D1, ''",
        "emp-karim, 14:05, LY8-EUS-HALL, D4, ''",
        "emp-karim, 14:05, LY8-EUS-PIED, D1, ''",
        "emp-nadia, 14:05, LY8-EUS-HALL, D1, b2",
    })
    void tellsBeforeItIsSentWhatIsThereAlready(String who, String time, String place, String domain, String like) {
        Answer answer = get(
                new Caller(who, Set.of("MED"), "TER"),
                PATH + "/draft?team=TER&day=2018-06-05&time=" + time + "&domain=" + domain
                        + "&territory=LY8-EUS&placeType=HALL&place=" + place + "&mediator=" + who);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(items(answer).stream().map(item -> item.path("id").asString()))
                .containsExactly(like.isEmpty() ? new String[0] : new String[] {like});
    }

    @ParameterizedTest
    @CsvSource({
        "?team=TER&after=x, 422, unknown-page, after",
        "?team=TER&from=1999-12-31, 422, date-too-early, from",
        "?team=TER&to=1999-12-31, 422, date-too-early, to",
        "?team=STE, 403, outside-scope, ''",
    })
    void refusesAQuestionThatIsNone(String query, int status, String code, String field) {
        assertProblem(get(AS_PAULA, PATH + query), status, code, field);
    }

    @Test
    void refusesToTellApartWhatIsNotSaidOrNotThere() {
        String alone = "{\"one\": \"" + newId() + "\"}";
        assertProblem(post(AS_PAULA, PATH + "/apart", alone), 422, "missing-field", "other");
        String unknown = "{\"one\": \"" + newId() + "\", \"other\": \"" + newId() + "\"}";
        assertProblem(post(AS_PAULA, PATH + "/apart", unknown), 422, "unknown-entry", "one");
    }

    private static List<String> pairs(Answer answer) {
        return items(answer).stream()
                .map(pair -> pair.at("/first/id").asString() + " "
                        + pair.at("/second/id").asString())
                .toList();
    }

    private void recorded(String id, String by, String date, String time, String... mediators) {
        heard.add(told(id, 0, new InterventionRecorded(id, by, facts(date, time, List.of(mediators)))));
    }

    private static HeardAnnouncement told(String stream, long sequence, Object announcement) {
        Instant at = Instant.parse("2018-12-01T08:00:00Z");
        return new HeardAnnouncement(Topics.INTERVENTIONS, stream, sequence, at, announcement);
    }

    private static InterventionFacts facts(String date, String time, List<String> mediators) {
        Publics nobody = new Publics(Map.of(), Map.of(), Map.of());
        return new InterventionFacts(
                date,
                time,
                null,
                mediators,
                "TER",
                "LY8-EUS",
                "LY8-EUS-HALL",
                "HALL",
                null,
                null,
                null,
                "D1",
                List.of(),
                null,
                nobody,
                null,
                null,
                null,
                List.of(),
                null,
                false,
                List.of());
    }
}
