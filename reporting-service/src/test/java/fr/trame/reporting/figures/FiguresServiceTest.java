package fr.trame.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.TestIssuer;
import fr.trame.reporting.Cast;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FiguresServiceTest extends FiguresOverHttp {

    @Test
    void givesAsAFileWhatIsOnTheScreen() throws Exception {
        JsonNode figures = JSON.readTree(
                get("/api/activity/figures?" + YEAR, Cast.BRUNO, "DIR", "").body());
        HttpResponse<String> file = get("/api/activity/figures/export?" + YEAR + "&format=csv", Cast.BRUNO, "DIR", "");

        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"chiffres.csv\"");
        List<List<String>> lines =
                file.body().lines().map(line -> List.of(line.split(";", -1))).toList();
        figures.at("/splits")
                .forEach(split -> split.at("/items")
                        .forEach(item -> assertThat(lines)
                                .anySatisfy(line -> assertThat(line)
                                        .startsWith(
                                                split.at("/label").stringValue(),
                                                item.at("/code").stringValue())
                                        .contains(item.at("/count").asString()))));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("Établi le").endsWith("par", "Name of " + Cast.BRUNO));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("Mois", "2018-03", "mars 2018"));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("Jour et heure", "1-14", "lundi 14\u00a0h"));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("Du", "2018-01-01", "au", "2018-12-31"));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("Personnes rencontrées", "", "", "personnes", "7"));
    }

    @Test
    void givesEveryActBehindAFigureAsAFile() {
        HttpResponse<String> file =
                get("/api/activity/acts/export?" + YEAR + "&by=domain&value=D2.2&format=csv", Cast.BRUNO, "DIR", "");

        assertThat(file.body())
                .contains("\r\n2018-03-05;14:05;Équipe Territoires;")
                .contains(Cast.HALL)
                .doesNotContain(Cast.SQUARE);
        assertThat(get("/api/activity/acts/export?" + YEAR + "&format=xlsx", Cast.BRUNO, "DIR", "")
                        .body())
                .startsWith("PK");
    }

    @Test
    void answersTheFiguresOfAYear() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode figures = JSON.readTree(
                    get("/api/activity/figures?" + YEAR, Cast.BRUNO, "DIR", "").body());
            assertThat(figures.at("/interventions").toString())
                    .isEqualTo("{\"count\":2,\"notValidated\":0,\"incomplete\":1,\"late\":1,\"open\":1}");
            assertThat(figures.at("/referrals").toString()).isEqualTo("{\"counting\":1,\"orientations\":1}");
            assertThat(figures.at("/splits/0/name").stringValue()).isEqualTo("month");
            assertThat(figures.at("/splits/0/items")).hasSize(12);
        });
        JsonNode acts = JSON.readTree(get("/api/activity/acts?" + YEAR + "&by=domain&value=D2.2", Cast.BRUNO, "AUD", "")
                .body());
        assertThat(acts.at("/total").intValue()).isEqualTo(1);
        assertThat(acts.at("/items/0/id").stringValue()).isEqualTo(Cast.HALL);
        JsonNode card = JSON.readTree(
                get("/api/activity/card?year=2018", Cast.BRUNO, "MED", "HAB").body());
        assertThat(card.at("/figures/0/value").intValue()).isEqualTo(2);
        assertThat(card.at("/figures")).hasSize(7);
    }

    @Test
    void answersOnlyWhatHasChanged() {
        HttpResponse<String> first = get("/api/activity/figures?" + YEAR, Cast.BRUNO, "DIR", "");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(again("/api/activity/figures?" + YEAR, "DIR", tag).statusCode())
                .isEqualTo(304);
        assertThat(again("/api/activity/figures?" + YEAR, "MED", tag).statusCode())
                .as("of another scope")
                .isEqualTo(200);
        assertThat(again("/api/activity/figures?" + YEAR + "&team=TER", "DIR", tag)
                        .statusCode())
                .as("of another selection")
                .isEqualTo(200);
    }

    private HttpResponse<String> again(String path, String role, String tag) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestIssuer.SHARED.bearer(new Caller(Cast.BRUNO, Set.of(role), "TER")))
                .header("If-None-Match", tag)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsTheYearsThatHoldFactsAndWhatTheyAreSplitBy() {
        assertThat(JSON.readTree(get("/api/activity/years", Cast.BRUNO, "MED", "TER")
                                .body())
                        .toString())
                .isEqualTo("{\"first\":2018,\"last\":2018}");
        JsonNode dimensions = JSON.readTree(
                get("/api/activity/dimensions", Cast.BRUNO, "MED", "TER").body());
        assertThat(dimensions.at("/items/5").toString())
                .isEqualTo("{\"name\":\"domain\",\"label\":\"Domaine\",\"unit\":\"interventions\",\"list\":\"DOMAINE\","
                        + "\"rule\":\"by-domain\",\"filter\":true,\"pivot\":true,\"ofConflicts\":false}");
    }

    @Test
    void countsForEachOnlyWhatIsOfTheOwnTeams() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                figures("MED", "TER").at("/interventions/count").intValue())
                        .isEqualTo(2));
        assertThat(figures("MED", "TER").at("/teams").toString()).isEqualTo("[\"TER\"]");
        assertThat(figures("MED", "HAB").at("/interventions/count").intValue()).isZero();
        assertThat(figures("AUD", "").at("/interventions/count").intValue()).isEqualTo(2);
        assertThat(figures("AUD", "").at("/teams").isNull()).isTrue();
        assertThat(JSON.readTree(get("/api/activity/acts?" + YEAR, Cast.BRUNO, "MED", "HAB")
                                .body())
                        .at("/total")
                        .intValue())
                .isZero();
    }

    private JsonNode figures(String role, String team) {
        return JSON.readTree(
                get("/api/activity/figures?" + YEAR, Cast.BRUNO, role, team).body());
    }

    @ParameterizedTest
    @CsvSource({
        "figures, 422, missing-field",
        "figures?from=2018-01-01, 422, missing-field",
        "figures?from=2018-02-29&to=2018-03-01, 422, wrong-date",
        "figures?from=12&to=2018-03-01, 422, wrong-date",
        "figures?from=2018-03-02&to=2018-03-01, 422, period-reversed",
        "figures?from=2018-01-01&to=2018-12-31&year=2018, 422, unknown-parameter",
        "figures?from=2018-01-01&to=2018-12-31&team=XYZ, 422, unknown-team",
        "figures?from=2018-01-01&to=2018-12-31&territory=XYZ, 422, unknown-territory",
        "figures?from=2018-01-01&to=2018-12-31&domain=D99, 422, unknown-value",
        "figures?from=2018-01-01&to=2018-12-31&asOf=hier, 422, wrong-instant",
        "acts?from=2018-01-01&to=2018-12-31&by=nonsense&value=1, 422, unknown-dimension",
        "acts?from=2018-01-01&to=2018-12-31&by=domain, 422, value-required",
        "acts?from=2018-01-01&to=2018-12-31&by=month&value=mars, 422, unknown-value",
        "acts?from=2018-01-01&to=2018-12-31&by=hour&value=1-24, 422, unknown-value",
        "acts?from=2018-01-01&to=2018-12-31&after=nowhere, 422, wrong-key",
        "pivot?from=2018-01-01&to=2018-12-31&rows=age&columns=gender, 422, no-such-pivot",
        "pivot?from=2018-01-01&to=2018-12-31&rows=age, 422, missing-field",
        "figures/export?from=2018-01-01&to=2018-12-31, 422, missing-field",
        "acts/export?from=2018-01-01&to=2018-12-31&format=pdf, 422, unknown-format",
        "card?year=mille, 400, wrong-type",
        "card?year=12, 422, year-out-of-range",
        "card, 422, missing-field"
    })
    void refusesBadInput(String question, int status, String code) {
        HttpResponse<String> answer = get("/api/activity/" + question, Cast.BRUNO, "MED", "TER");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).at("/code").stringValue()).isEqualTo(code);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
    }

    @Test
    void tellsTheRuleOfEveryFigureOfTheCard() {
        JsonNode rules = JSON.readTree(
                get("/api/activity/rules", Cast.BRUNO, "MED", "TER").body());
        JsonNode card = JSON.readTree(
                get("/api/activity/card?year=2018", Cast.BRUNO, "MED", "TER").body());

        assertThat(rules.at("/items").valueStream().map(rule -> rule.at("/code").stringValue()))
                .doesNotHaveDuplicates()
                .containsAll(card.at("/figures")
                        .valueStream()
                        .map(figure -> figure.at("/rule").stringValue())
                        .toList());
        assertThat(rules.at("/items").valueStream().map(rule -> rule.at("/rule").stringValue()))
                .allSatisfy(rule -> assertThat(rule).doesNotContain(" :", " ;", "« ", " »"));
    }
}
