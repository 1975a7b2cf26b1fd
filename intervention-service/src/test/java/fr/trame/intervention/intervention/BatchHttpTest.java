package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.AS_NADIA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchHttpTest extends ServiceTest {

    private static final String PATH = "/api/interventions/batch";

    @Test
    void answersEachEntryAndLetsNoBadOneStopTheOthers() {
        String good = newId();
        String other = newId();
        Answer answer = post(
                AS_NADIA,
                PATH,
                batch(List.of(
                        entry(good, ""),
                        entry(newId(), "\"mode\": \"PRES_LUNE\""),
                        entry(newId(), "\"peopleMet\": \"sept\""),
                        entry(newId(), "\"surname\": \"D.\""),
                        "12",
                        entry(other, "\"note\": \"x@y.fr\""))));

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(statuses(answer)).containsExactly(201, 422, 400, 400, 400, 201);
        assertThat(answer.text("/answers/0/id")).isEqualTo(good);
        assertThat(answer.text("/answers/1/problem/code")).isEqualTo("unknown-code");
        assertThat(answer.text("/answers/2/problem/errors/0/field")).isEqualTo("peopleMet");
        assertThat(answer.text("/answers/3/problem/code")).isEqualTo("unknown-field");
        assertThat(answer.text("/answers/4/problem/code")).isEqualTo("wrong-type");
        assertThat(answer.text("/answers/5/warnings/0/code")).isEqualTo("note-email");
        assertThat(get(AS_NADIA, "/api/interventions/" + other).status()).isEqualTo(200);
    }

    @Test
    void answersARepeatedBatchLikeTheFirstTime() {
        List<String> entries =
                IntStream.range(0, 40).mapToObj(any -> entry(newId(), "")).toList();
        Answer first = post(AS_NADIA, PATH, batch(entries));
        Answer again = post(AS_NADIA, PATH, batch(entries));

        assertThat(statuses(first)).hasSize(40).containsOnly(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void recordsAnEntryOnceThatIsInTheBatchTwice() {
        String entry = entry(newId(), "");
        assertThat(statuses(post(AS_NADIA, PATH, batch(List.of(entry, entry))))).containsExactly(201, 201);
    }

    @Test
    void refusesAnEmptyBatchAndOneTooMany() {
        assertProblem(post(AS_NADIA, PATH, batch(List.of())), 422, "batch-size", "interventions");
        assertProblem(post(AS_NADIA, PATH, "{}"), 422, "batch-size", "interventions");
        List<String> many = IntStream.range(0, 501).mapToObj(any -> "{}").toList();
        assertProblem(post(AS_NADIA, PATH, batch(many)), 422, "batch-size", "interventions");
    }

    @Test
    void refusesABatchThatIsNoList() {
        assertProblem(post(AS_NADIA, PATH, "{\"interventions\": 12}"), 400, "wrong-type", "interventions");
    }
}
