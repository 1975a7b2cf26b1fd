package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.AS_HUGO;
import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest;
import fr.trame.platform.security.Caller;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValidationsHttpTest extends ServiceTest {

    private static final String PATH = "/api/interventions";

    @Test
    void validatesADayAtOnce() {
        List<String> ids = Stream.generate(this::recorded).limit(40).toList();

        Answer answer = validate(ids.stream().map(id -> item(id, 0)).toArray(String[]::new));

        assertThat(statuses(answer)).hasSize(40).containsOnly(200);
        assertThat(answer.body().at("/answers/0").toString())
                .isEqualTo("{\"id\":\"" + ids.getFirst() + "\",\"status\":200,\"version\":1}");
        Answer last = get(AS_PAULA, PATH + "/" + ids.getLast());
        assertThat(last.text("/status")).isEqualTo("VALIDATED");
        assertThat(last.text("/history/1/author")).isEqualTo("emp-paula");
        assertThat(last.tag()).isEqualTo("\"1\"");
    }

    @Test
    void answersEachAndLetsNoBadOneStopTheOthers() {
        String first = recorded();
        String returned = changed("return", AS_PAULA);
        String validated = changed("validate", AS_PAULA);
        String voided = changed("void", AS_NADIA);
        String last = recorded();

        Answer answer = validate(
                item(first, 0),
                item(newId(), 0),
                item("no-id", 0),
                item(returned, 0),
                item(validated, 1),
                item(voided, 1),
                "{\"id\": \"" + last + "\"}",
                "{\"version\": 0}",
                "{\"id\": \"" + last + "\", \"version\": \"0\"}",
                "12",
                item(returned, 1),
                item(last, 0));

        assertThat(statuses(answer)).containsExactly(200, 404, 404, 412, 409, 409, 422, 422, 400, 400, 200, 200);
        assertThat(codes(answer))
                .containsExactly(
                        "",
                        "not-found",
                        "not-found",
                        "stale-version",
                        "already-validated",
                        "already-voided",
                        "missing-field",
                        "missing-field",
                        "wrong-type",
                        "wrong-type",
                        "",
                        "");
        assertThat(answer.text("/answers/3/id")).isEqualTo(returned);
        assertThat(answer.text("/answers/6/problem/errors/0/field")).isEqualTo("version");
        assertThat(answer.text("/answers/10/version")).isEqualTo("2");
        assertThat(get(AS_PAULA, PATH + "/" + last).text("/status")).isEqualTo("VALIDATED");
    }

    @Test
    void takesABatchBackAndSaysWhatChangedSince() {
        String kept = recorded();
        String returned = recorded();
        validate(item(kept, 0), item(returned, 0));
        String reason = "{\"reason\": \"L’heure ?\"}";
        change(AS_PAULA, "POST", PATH + "/" + returned + "/return", reason, "\"1\"");

        String body = batch(List.of(item(kept, 1), item(returned, 1), item(recorded(), 0)));
        Answer answer = post(AS_PAULA, PATH + "/validations/withdrawals", body);
        assertThat(statuses(answer)).containsExactly(200, 412, 409);
        assertThat(codes(answer)).containsExactly("", "stale-version", "not-validated");
        assertThat(answer.text("/answers/0/version")).isEqualTo("2");
        Answer again = get(AS_PAULA, PATH + "/" + kept);
        assertThat(again.text("/status")).isEqualTo("RECORDED");
        assertThat(again.text("/history/2/what")).isEqualTo("WITHDRAWN");
        assertThat(statuses(validate(item(kept, 2)))).containsExactly(200);
        assertProblem(post(AS_NADIA, PATH + "/validations/withdrawals", body), 403, "forbidden", "");
    }

    @Test
    void validatesOnceWhatIsInTheBatchTwice() {
        String id = recorded();

        assertThat(statuses(validate(item(id, 0), item(id, 0)))).containsExactlyInAnyOrder(200, 412);
        assertThat(get(AS_PAULA, PATH + "/" + id).tag()).isEqualTo("\"1\"");
    }

    @Test
    void refusesEachOfWhoDoesNotManageTheTeam() {
        String body = batch(List.of(item(recorded(), 0)));

        Answer answer = post(AS_HUGO, PATH + "/validations", body);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(statuses(answer)).containsExactly(403);
        assertThat(codes(answer)).containsExactly("managers-only");
        assertProblem(post(AS_NADIA, PATH + "/validations", body), 403, "forbidden", "");
        assertProblem(post(null, PATH + "/validations", body), 401, "caller-unknown", "");
    }

    @Test
    void refusesAnEmptyBatchAndOneTooMany() {
        for (String body : List.of(batch(List.of()), "{}", batch(Collections.nCopies(501, "{}")))) {
            assertProblem(post(AS_PAULA, PATH + "/validations", body), 422, "batch-size", "interventions");
        }
    }

    private Answer validate(String... items) {
        Answer answer = post(AS_PAULA, PATH + "/validations", batch(List.of(items)));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer;
    }

    private String recorded() {
        String id = newId();
        assertThat(post(AS_NADIA, PATH, entry(id, "")).status()).isEqualTo(201);
        return id;
    }

    private String changed(String how, Caller caller) {
        String id = recorded();
        String body = how.equals("validate") ? "{}" : "{\"reason\": \"L’heure ?\"}";
        assertThat(change(caller, "POST", PATH + "/" + id + "/" + how, body, "\"0\"")
                        .status())
                .isEqualTo(200);
        return id;
    }

    private static List<String> codes(Answer answer) {
        return answer.body()
                .at("/answers")
                .valueStream()
                .map(item -> item.at("/problem/code").asString(""))
                .toList();
    }

    private static String item(String id, long version) {
        return "{\"id\": \"" + id + "\", \"version\": " + version + "}";
    }
}
