package fr.trame.intervention;

import static fr.trame.contracts.rights.Permission.CASE_HANDLE;
import static fr.trame.contracts.rights.Permission.CASE_IDENTITY;
import static fr.trame.contracts.rights.Permission.CASE_OPEN;
import static fr.trame.contracts.rights.Permission.CASE_READ;
import static fr.trame.contracts.rights.Permission.CASE_RENEW;
import static fr.trame.contracts.rights.Permission.CASE_REQUEST;
import static fr.trame.contracts.rights.Permission.PRIVACY_FORGET;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest.Answer;
import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.RightsMatrix;
import fr.trame.platform.testing.RightsMatrix.Door;
import fr.trame.platform.testing.RightsMatrix.Nearness;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The operations of conflict cases, asked by every role about a case that the director has noted and confided. */
final class CaseDoors {

    private static final String CASES = "/api/cases";
    private static final String DAY = "\"date\": \"2018-03-05\"";
    private static final Caller DIRECTOR = new Caller("emp-paul", Set.of("DIR"), null);

    /** What is refused after it was found that one may, as it is about the case and not about who asks. */
    private static final Set<Integer> LATER = Set.of(200, 201, 404, 409, 422);

    private static final Map<String, String> HANDLED = Map.ofEntries(
            Map.entry("qualification", DAY),
            Map.entry("mediators", DAY + ", \"mediators\": []"),
            Map.entry("ties", DAY + ", \"tie\": false"),
            Map.entry("closures", DAY + ", \"outcome\": \"ECHEC\""),
            Map.entry("reopenings", DAY),
            Map.entry("tables", DAY + ", \"plannedOn\": \"2018-03-06\""),
            Map.entry("agreements", DAY + ", \"form\": \"ORAL\""),
            Map.entry("checks", DAY),
            Map.entry("steps", DAY + ", \"step\": \"NAVETTE\", \"interventionId\": \"" + Cast.OTHER_ID + "\""),
            Map.entry(
                    "parties",
                    DAY + ", \"personId\": \"" + Cast.ID + "\", \"partyKind\": \"PERSONNE\", \"givenBy\": \"TIERS\""),
            Map.entry("parties/{letter}/contacts", DAY),
            Map.entry("parties/{letter}/consents", DAY + ", \"form\": \"ORAL\""),
            Map.entry("parties/{letter}/refusals", DAY));

    private static final String SIGNATURE =
            "{" + DAY + ", \"mark\": \"A\", \"way\": \"ECRAN\", \"place\": \"Lyon\", \"picture\": \"\"}";

    /** How the test asks: who, how, which path, with what. */
    interface Asking {

        Answer send(Caller who, String method, String path, String body, String version);
    }

    private final Asking asking;
    private final Supplier<String> ids;
    private final Function<Nearness, String> team;
    private final BiFunction<Caller, Nearness, String> mediator;

    CaseDoors(
            Asking asking,
            Supplier<String> ids,
            Function<Nearness, String> team,
            BiFunction<Caller, Nearness, String> mediator) {
        this.asking = asking;
        this.ids = ids;
        this.team = team;
        this.mediator = mediator;
    }

    RightsMatrix addTo(RightsMatrix matrix) {
        HANDLED.forEach((what, body) ->
                matrix.row("POST /api/cases/{id}/" + what, CASE_HANDLE, door("POST", what, "{" + body + "}")));
        String renewal = "{" + DAY + ", \"limitOn\": \"2018-06-01\", \"reason\": \"Travaux attendus en mai\"}";
        String why = "{\"reason\": \"Demande du procureur ce matin\"}";
        return matrix.newRow("POST /api/cases", CASE_REQUEST, (who, how) -> isLetIn(noted(who, how)))
                .newRow(
                        "GET /api/cases",
                        CASE_READ,
                        (who, how) -> isLetIn(asking.send(who, "GET", CASES + "?team=" + team.apply(how), null, null)))
                .ownRow(
                        "GET /api/cases/own",
                        CASE_READ,
                        (who, how) -> isLetIn(asking.send(who, "GET", CASES + "/own", null, null)))
                .ownRow(
                        "POST /api/cases/own/search",
                        CASE_READ,
                        (who, how) -> isLetIn(
                                asking.send(who, "POST", CASES + "/own/search", "{\"alias\": \"Mme D.\"}", null)))
                .row("GET /api/cases/{id}", CASE_READ, door("GET", "", null))
                .row("GET /api/cases/{id}/parties/{letter}", CASE_IDENTITY, door("GET", "parties/{letter}", null))
                .newRow(
                        "POST /api/cases/{id}/parties/{letter}/openings",
                        CASE_OPEN,
                        door("POST", "parties/{letter}/openings", why))
                .plainRow(
                        "POST /api/cases/{id}/parties/{letter}/forgetting",
                        PRIVACY_FORGET,
                        door("POST", "parties/{letter}/forgetting", null))
                .row("GET /api/cases/{id}/papers", CASE_HANDLE, door("GET", "papers", null))
                .row("POST /api/cases/{id}/protocols", CASE_IDENTITY, door("POST", "protocols", "{}"))
                .row(
                        "POST /api/cases/{id}/protocols/{version}/signatures",
                        CASE_IDENTITY,
                        door("POST", "protocols/1/signatures", SIGNATURE))
                .row("GET /api/cases/{id}/protocols/{version}/pdf", CASE_IDENTITY, door("GET", "protocols/1/pdf", null))
                .row("POST /api/cases/{id}/notices", CASE_HANDLE, door("POST", "notices", "{}"))
                .row("GET /api/cases/{id}/notices/{number}/pdf", CASE_HANDLE, door("GET", "notices/1/pdf", null))
                .newRow("POST /api/cases/{id}/renewals", CASE_RENEW, door("POST", "renewals", renewal));
    }

    private Door door(String method, String what, String body) {
        return (who, how) -> {
            String id = noted(DIRECTOR, how).text("/id");
            String mediators = "{" + DAY + ", \"mediators\": [\"" + mediator.apply(who, how) + "\"]}";
            Answer confided = asking.send(DIRECTOR, "POST", CASES + "/" + id + "/mediators", mediators, "\"0\"");
            assertThat(confided.status()).as(confided.raw().body()).isEqualTo(200);
            String path = CASES + "/" + id + (what.isEmpty() ? "" : "/" + what.replace("{letter}", "A"));
            return isLetIn(asking.send(who, method, path, body, body == null ? null : "\"1\""));
        };
    }

    private Answer noted(Caller who, Nearness how) {
        String request = """
            {"id": "%s", %s, "kind": "CONFLIT", "origin": "BAILLEUR", "channel": "TEL", "team": "%s",
             "territory": "LY8-EUS"}\
            """.formatted(ids.get(), DAY, team.apply(how));
        return asking.send(who, "POST", CASES, request, null);
    }

    private static boolean isLetIn(Answer answer) {
        boolean hasToDeclare = answer.text("/code").equals("tie-not-declared");
        assertThat(hasToDeclare || answer.status() == 403 || LATER.contains(answer.status()))
                .as(answer.raw().body())
                .isTrue();
        return hasToDeclare || answer.status() != 403;
    }
}
