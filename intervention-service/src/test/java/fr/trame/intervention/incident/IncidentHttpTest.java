package fr.trame.intervention.incident;

import static fr.trame.intervention.Cast.AS_DORA;
import static fr.trame.intervention.Cast.AS_HUGO;
import static fr.trame.intervention.Cast.AS_LUC;
import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.AS_ROSE;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.incident.IncidentReported;
import fr.trame.intervention.Cast;
import fr.trame.intervention.ServiceTest;
import fr.trame.platform.security.Caller;
import fr.trame.platform.view.ViewsOnDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class IncidentHttpTest extends ServiceTest {

    private static final String PATH = "/api/incidents";
    private static final Caller HR = new Caller("emp-rita", Set.of("RRH"), null);
    private static final Caller AS_KARIM = new Caller(KARIM, Set.of("MED"), "TER");

    @Autowired
    private IncidentConfiguration retention;

    @Autowired
    private IncidentViews views;

    @Autowired
    private ViewsOnDatabase database;

    private String act() {
        String id = newId();
        String more = "\"outcomes\": [\"RETRAIT\"], \"mediators\": [\"" + NADIA + "\"]";
        assertThat(post(AS_NADIA, "/api/interventions", entry(id, more)).status())
                .isEqualTo(201);
        return id;
    }

    private static String report(String id, String act, String more) {
        return "{\"id\": \"%s\", \"interventionId\": \"%s\", \"kind\": \"MENACE\", \"hurt\": true%s}"
                .formatted(id, act, more);
    }

    @Test
    void isReportedByOneGestureAndFollowedByThoseWhoMay() {
        String act = act();
        String id = newId();
        Answer reported = post(AS_NADIA, PATH, report(id, act, ""));
        assertThat(reported.status()).as(reported.raw().body()).isEqualTo(201);
        assertThat(reported.text("/team")).isEqualTo("TER");
        assertThat(reported.text("/date")).isEqualTo("2018-03-05");
        assertThat(reported.text("/keptUntil")).isEqualTo("2023-03-05");
        assertThat(reported.text("/declareBy"))
                .isEqualTo(WorkAccident.declareBy(LocalDate.now(Cast.PARIS)).toString());
        assertThat(reported.body().path("due").toString()).isEqualTo("[\"SOUTIEN\",\"DECLARATION\"]");
        assertThat(reported.body().path("people").toString()).isEqualTo("[\"emp-nadia\"]");
        assertThat(post(AS_NADIA, PATH, report(id, act, "")).body()).isEqualTo(reported.body());

        Answer supported = note(AS_PAULA, id, "support", "\"by\": \"PSYCHOLOGUE\"", reported.tag());
        assertThat(supported.text("/support/said")).isEqualTo("PSYCHOLOGUE");
        Answer declared = note(HR, id, "declaration", "\"said\": \"DECLAREE\"", supported.tag());
        assertThat(declared.body().path("due").size()).isZero();
        Answer complained = note(AS_NADIA, id, "complaint", "\"filed\": true", declared.tag());
        assertThat(complained.text("/complaint/said")).isEqualTo("OUI");
        assertProblem(note(HR, id, "support", "\"by\": \"RH\"", "\"0\""), 412, "stale-version", "");
        assertThat(get(HR, PATH + "/" + id).body().path("hurt").asBoolean()).isTrue();
    }

    @Test
    void isReadByNobodyElse() {
        String id = newId();
        post(AS_NADIA, PATH, report(id, act(), ""));
        assertProblem(get(AS_KARIM, PATH + "/" + id), 403, "outside-scope", "");
        assertProblem(get(AS_HUGO, PATH + "/" + id), 403, "outside-scope", "");
        assertProblem(get(AS_LUC, PATH + "/" + id), 403, "outside-scope", "");
        assertProblem(get(AS_ROSE, PATH + "/" + id), 403, "forbidden", "");
        assertProblem(get(AS_DORA, PATH + "/" + id), 403, "forbidden", "");
        assertProblem(get(AS_NADIA, PATH + "/" + newId()), 404, "not-found", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "kind": "MENACE" | "kind": "LUNE" | unknown-code | kind
            "hurt": true | "hurt": null | missing-field | hurt
            "hurt": true | "hurt": true, "people": ["emp-karim"] | not-of-the-act | people[0]
            "interventionId": "ACT" | "interventionId": "LUNE" | no-such-act | interventionId
            """)
    void refusesWhatIsWrong(String value, String instead, String code, String field) {
        String act = act();
        String body = report(newId(), act, "").replace(value.replace("ACT", act), instead);
        assertProblem(post(AS_NADIA, PATH, body), 422, code, field);
        assertProblem(post(AS_KARIM, PATH, report(newId(), act, "")), 403, "outside-scope", "");
    }

    @Test
    void listsThemToThoseWhoMayReadThemAndThoseOfAnAct() {
        String act = act();
        String id = newId();
        post(AS_NADIA, PATH, report(id, act, ""));
        hears(id);
        for (Caller caller : List.of(AS_NADIA, AS_PAULA, HR)) {
            assertThat(ids(get(caller, PATH))).as(caller.person()).contains(id);
            assertThat(ids(get(caller, PATH + "?act=" + act))).containsExactly(id);
        }
        for (Caller caller : List.of(AS_KARIM, AS_HUGO, AS_LUC)) {
            assertThat(ids(get(caller, PATH))).as(caller.person()).doesNotContain(id);
            assertThat(ids(get(caller, PATH + "?act=" + act))).isEmpty();
        }
        assertThat(ids(get(HR, PATH + "?act=" + newId()))).isEmpty();
    }

    @Test
    void canBeReadByNobodyOnceItsTermIsOver() {
        String id = newId();
        post(AS_NADIA, PATH, report(id, act(), ""));
        hears(id);
        assertThat(retention.run(Instant.parse("2023-03-04T12:00:00Z"))).isZero();
        assertThat(retention.run(Instant.parse("2023-03-06T12:00:00Z"))).isPositive();
        Answer gone = get(HR, PATH + "/" + id);
        assertThat(gone.body().path("forgotten").asBoolean()).isTrue();
        assertThat(gone.raw().body()).doesNotContain(NADIA);
        assertThat(gone.text("/team")).isEqualTo("TER");
        assertProblem(get(AS_NADIA, PATH + "/" + id), 403, "outside-scope", "");
        assertProblem(note(HR, id, "support", "\"by\": \"RH\"", gone.tag()), 409, "incident-forgotten", "");
    }

    private Answer note(Caller caller, String id, String what, String more, String tag) {
        String body = "{\"date\": \"" + LocalDate.now(Cast.PARIS) + "\", " + more + "}";
        return change(caller, "POST", PATH + "/" + id + "/" + what, body, tag);
    }

    private void hears(String id) {
        database.fill(
                views,
                List.of(IncidentsOfTheCast.heard(id, 0, new IncidentReported(id, "TER", "2018-03-05", "MENACE"))));
    }

    private static List<String> ids(Answer answer) {
        return items(answer).stream().map(item -> item.path("id").asString()).toList();
    }
}
