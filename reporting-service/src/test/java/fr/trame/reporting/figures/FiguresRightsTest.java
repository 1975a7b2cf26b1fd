package fr.trame.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.trame.contracts.rights.Consumers;
import fr.trame.contracts.rights.Permission;
import fr.trame.platform.privacy.access.AccessLog;
import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.HostileInput;
import fr.trame.platform.testing.RightsMatrix;
import fr.trame.platform.testing.RightsMatrix.Nearness;
import fr.trame.platform.testing.TestIssuer;
import fr.trame.reporting.Cast;
import fr.trame.reporting.store.FigureStore;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may ask what, and what becomes of whatever else is sent. */
class FiguresRightsTest extends FiguresOverHttp {

    @Autowired
    private AccessLog log;

    @Test
    void keepsAMediatorsFiguresForTheMediatorAndTheManager() {
        String path = "/api/activity/figures?" + YEAR + "&mediator=" + Cast.AMINA;
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(get(path, Cast.BRUNO, "MGR", "TER").statusCode())
                                .isEqualTo(200));
        int noted = log.concerning(Cast.AMINA, 10).size();
        assertThat(noted).as("somebody else's look is noted").isPositive();
        assertThat(get(path, Cast.AMINA, "MED", "TER").statusCode()).isEqualTo(200);
        assertThat(log.concerning(Cast.AMINA, 10))
                .as("the own is not")
                .hasSize(noted)
                .allSatisfy(access -> {
                    assertThat(access.person()).isEqualTo(Cast.BRUNO);
                    assertThat(access.subject()).isEqualTo(Cast.AMINA);
                    assertThat(access.what()).isEqualTo("figures.person");
                });
        for (HttpResponse<String> refused : List.of(
                get(path, Cast.BRUNO, "DIR", ""),
                get(path, Cast.BRUNO, "RSV", "TER"),
                get(path, Cast.BRUNO, "MED", "TER"),
                get(path, Cast.BRUNO, "MGR", "HAB"),
                get(path.replace("figures?", "acts?"), Cast.BRUNO, "MED", "TER"))) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(JSON.readTree(refused.body()).at("/code").stringValue()).isEqualTo("forbidden");
        }
    }

    @Test
    void showsWhatTheRegisterSaysAndNotTheToken() {
        String path = "/api/activity/figures?" + YEAR;
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                JSON.readTree(get(path, MOVED, "DIR", "TER").body())
                                        .at("/teams")
                                        .toString())
                        .isEqualTo("[\"HAB\",\"STE\"]"));
        assertThat(get(path + "&team=TER", MOVED, "DIR", "TER").statusCode()).isEqualTo(403);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(path, GONE, "DIR", "").statusCode() == 403);
        for (String any : List.of(path, "/api/activity/card?year=2018", "/api/activity/rules")) {
            assertThat(JSON.readTree(get(any, GONE, "DIR", "").body())
                            .at("/code")
                            .stringValue())
                    .isEqualTo("access-ended");
        }
    }

    @Test
    void hearsWhatTheTableSaysAndNothingElse() {
        assertThat(FigureStore.TOPICS)
                .containsExactlyInAnyOrderElementsOf(Consumers.TABLE.rows().stream()
                        .filter(row -> row.service().equals("reporting-service"))
                        .map(Consumers.Row::topic)
                        .toList());
    }

    @Test
    void opensEveryDoorToWhomTheTableSaysAndToNobodyElse() {
        await().atMost(Duration.ofSeconds(60)).until(() -> opens("figures", "RSV", Nearness.OF_MY_SERVICE));

        new RightsMatrix(Cast.BRUNO, "TER", Set.of("HAB", "TER"))
                .newRow("GET /api/activity/figures", Permission.FIGURES_READ, (who, how) -> opens("figures", who, how))
                .newRow("GET /api/activity/acts", Permission.JOURNAL_READ, (who, how) -> opens("acts", who, how))
                .newRow(
                        "GET /api/activity/figures/export",
                        Permission.FIGURES_READ,
                        (who, how) -> opens("figures/export", who, how))
                .newRow(
                        "GET /api/activity/acts/export",
                        Permission.JOURNAL_READ,
                        (who, how) -> opens("acts/export", who, how))
                .newRow("GET /api/activity/pivot", Permission.FIGURES_READ, (who, how) -> opens("pivot", who, how))
                .newRow(
                        "GET /api/activity/referral-care",
                        Permission.FIGURES_READ,
                        (who, how) -> opens("referral-care", who, how))
                .newRow(
                        "GET /api/activity/conflicts",
                        Permission.FIGURES_READ,
                        (who, how) -> opens("conflicts", who, how))
                .newRow(
                        "GET /api/activity/conflicts/cases",
                        Permission.CASE_READ,
                        (who, how) -> opens("conflicts/cases", who, how))
                .plainRow(
                        "GET /api/activity/dimensions",
                        Permission.RULES_READ,
                        (who, how) -> opens("/api/activity/dimensions", who))
                .plainRow(
                        "GET /api/activity/years",
                        Permission.CARD_READ,
                        (who, how) -> opens("/api/activity/years", who))
                .plainRow(
                        "GET /api/activity/card",
                        Permission.CARD_READ,
                        (who, how) -> opens("/api/activity/card?year=2018", who))
                .plainRow(
                        "GET /api/activity/rules",
                        Permission.RULES_READ,
                        (who, how) -> opens("/api/activity/rules", who))
                .check(JSON.readTree(get("/v3/api-docs", Cast.BRUNO, "DIR", "").body()));
    }

    private boolean opens(String question, String role, Nearness how) {
        return opens(question, new Caller(Cast.BRUNO, Set.of(role), "TER"), how);
    }

    private boolean opens(String question, Caller who, Nearness how) {
        String team = switch (how) {
            case OWN, OF_MY_TEAM -> "TER";
            case OF_MY_SERVICE -> "HAB";
            case OF_OTHERS -> "STE";
        };
        return opens("/api/activity/" + question + "?" + YEAR + more(question) + "&team=" + team, who);
    }

    private static String more(String question) {
        return switch (question) {
            case "pivot" -> "&rows=month&columns=hour";
            case "figures/export", "acts/export" -> "&format=csv";
            default -> "";
        };
    }

    private boolean opens(String path, Caller who) {
        HttpResponse<String> answer = get(path, TestIssuer.SHARED.bearer(who, "Lyon"));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 403);
        return answer.statusCode() == 200;
    }

    @Test
    void bearsWhateverIsSent() {
        new HostileInput(
                        URI.create("http://127.0.0.1:" + port),
                        TestIssuer.SHARED.bearer(new Caller(Cast.BRUNO, Set.of("DIR", "MGR"), "TER")))
                .granted("GET /api/activity/figures", () -> asking(year(Map.of("team", "TER"))))
                .granted("GET /api/activity/pivot", () -> asking(year(Map.of("rows", "age", "columns", "outcome"))))
                .granted("GET /api/activity/figures/export", () -> asking(year(Map.of("format", "csv"))))
                .granted("GET /api/activity/acts/export", () -> asking(year(Map.of("format", "xlsx", "by", "late"))))
                .granted("GET /api/activity/referral-care", () -> asking(year(Map.of("mode", "PRES_RUE"))))
                .granted("GET /api/activity/conflicts", () -> asking(year(Map.of("theme", "VOIS_BRUIT"))))
                .granted("GET /api/activity/conflicts/cases", () -> asking(year(Map.of("figure", "closed"))))
                .granted("GET /api/activity/dimensions", () -> asking(Map.of()))
                .granted("GET /api/activity/years", () -> asking(Map.of()))
                .granted("GET /api/activity/acts", () -> asking(year(Map.of("by", "domain", "value", "D2.2"))))
                .granted("GET /api/activity/card", () -> asking(Map.of("year", "2018")))
                .check(JSON.readTree(get("/v3/api-docs", Cast.BRUNO, "DIR", "").body()));
    }

    private static Map<String, String> year(Map<String, String> more) {
        Map<String, String> values = new TreeMap<>(more);
        values.putAll(Map.of("from", "2018-01-01", "to", "2018-12-31"));
        return values;
    }

    /** They are in no document: described here as a document would. */
    @Test
    void whatIsForOperatorsBearsItToo() {
        new HostileInput(
                        URI.create("http://127.0.0.1:" + port),
                        TestIssuer.SHARED.bearer(new Caller(Cast.BRUNO, Set.of("DIR"), null)))
                .granted("GET /operations/projections", () -> asking(Map.of()))
                .granted("GET /operations/dead-letters", () -> asking(Map.of()))
                .check(JSON.readTree("""
                    {"paths": {
                      "/operations/projections": {"get": {}},
                      "/operations/projections/{name}/rebuild": {"post": {"parameters": [{"in": "path", "name": "name"}]}},
                      "/operations/dead-letters": {"get": {"parameters": [{"in": "query", "name": "after"}]}},
                      "/operations/dead-letters/{id}": {"get": {"parameters": [
                        {"in": "path", "name": "id"}, {"in": "query", "name": "after"}]}},
                      "/operations/dead-letters/{id}/resend": {"post": {"parameters": [
                        {"in": "path", "name": "id"}, {"in": "query", "name": "skipFirst"}]}}}}\
                    """));
    }

    private static HostileInput.Granted asking(Map<String, String> values) {
        return new HostileInput.Granted(values, null, null);
    }
}
