package fr.trame.intervention.method;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.AS_ROSE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodHttpTest extends ServiceTest {

    private static final String PATH = "/api/method";

    private static String version(int number, String more) {
        return """
            {"number": %d, "from": "2018-01-01", "title": "Méthode d’essai",
             "steps": [{"step": "TABLE_RONDE", "points": ["Chacun parle une fois"]}]%s}\
            """.formatted(number, more);
    }

    private int next() {
        return items(get(AS_ROSE, PATH)).size() + 1;
    }

    @Test
    void keepsEveryVersionAndTheSameOneOnce() {
        int number = next();
        String body = number == 1 ? version(1, "") : version(number, "").replace("2018-01-01", "2100-01-0" + number);
        Answer written = post(AS_ROSE, PATH, body);
        assertThat(written.status()).as(written.raw().body()).isEqualTo(200);
        assertThat(post(AS_ROSE, PATH, body).body()).isEqualTo(written.body());
        assertThat(items(get(AS_NADIA, PATH)).getLast().at("/steps/0/points/0").asString())
                .isEqualTo("Chacun parle une fois");
        assertProblem(post(AS_ROSE, PATH, body.replace("parle", "écoute")), 409, "not-the-next-version", "number");
        assertProblem(post(AS_PAULA, PATH, body), 403, "forbidden", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "TABLE_RONDE" | "LUNE" | unknown-code | steps[0].step
            "Chacun parle une fois" | "" | missing-field | steps[0].points[0]
            ["Chacun parle une fois"] | [] | no-points | steps[0].points
            "title": "Méthode d’essai" | "title": " " | missing-field | title
            "from": "2018-01-01" | "from": null | missing-field | from
            """)
    void refusesWhatIsWrong(String value, String instead, String code, String field) {
        assertProblem(post(AS_ROSE, PATH, version(next(), "").replace(value, instead)), 422, code, field);
    }
}
