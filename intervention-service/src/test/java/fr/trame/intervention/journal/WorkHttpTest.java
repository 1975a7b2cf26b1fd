package fr.trame.intervention.journal;

import static fr.trame.intervention.Cast.AS_HUGO;
import static fr.trame.intervention.Cast.AS_LUC;
import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.AS_ROSE;
import static fr.trame.intervention.Cast.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest;
import fr.trame.platform.view.ViewsOnDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class WorkHttpTest extends ServiceTest {

    private static final String TEAM = "/api/interventions/awaiting?team=TER&awaits=";
    private static final String OWN = "/api/interventions/awaiting/own?awaits=";
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @BeforeEach
    void hears(@Autowired ViewsOnDatabase database, @Autowired JournalViews journal) {
        database.fill(journal, JournalOfTheCast.waiting(now));
    }

    @Test
    void showsAManagerWhatWaitsWithWhatMayBeDone() {
        Answer answer = get(AS_PAULA, TEAM + "VALIDATION&limit=1");
        assertThat(ids(answer)).containsExactly("first");
        assertThat(answer.body().path("total").asInt()).isEqualTo(2);
        assertThat(answer.text("/items/0/actions/0")).isEqualTo("validate");
        assertThat(answer.body().at("/items/0").has("authors")).isFalse();
        assertThat(ids(get(AS_PAULA, TEAM + "VALIDATION&after=" + answer.text("/next"))))
                .containsExactly("second");
        assertThat(ids(get(AS_LUC, TEAM + "LATE"))).containsExactly("late");
        assertThat(ids(get(AS_LUC, TEAM + "LATE&by=emp-karim"))).isEmpty();
    }

    @Test
    void showsMediatorsWhatWaitsForThemAndUntilWhen() {
        Answer returned = get(AS_NADIA, OWN + "RETURNED");
        assertThat(ids(returned)).containsExactly("given-back");
        assertThat(returned.text("/items/0/lastDay"))
                .isEqualTo(LocalDate.ofInstant(now.plusSeconds(2), PARIS)
                        .plusDays(7)
                        .toString());
        assertThat(ids(get(AS_NADIA, OWN + "INCOMPLETE"))).containsExactly("incomplete");
    }

    @ParameterizedTest
    @CsvSource({"'', missing-field, awaits", "RECORDED, wrong-type, awaits", "returned, wrong-type, awaits"})
    void refusesToListWhatNothingWaitsFor(String awaits, String code, String field) {
        Answer answer = get(AS_PAULA, TEAM + awaits);
        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.body().at("/errors/0/field").asString("")).isEqualTo(field);
    }

    @Test
    void refusesWhoDoesNotValidateForTheTeam() {
        assertProblem(get(AS_HUGO, TEAM + "LATE"), 403, "outside-scope", "");
        assertProblem(get(AS_NADIA, TEAM + "LATE"), 403, "forbidden", "");
        assertProblem(get(AS_ROSE, OWN + "RETURNED"), 403, "forbidden", "");
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return items(answer).stream().map(item -> item.path("id").asString()).toList();
    }
}
