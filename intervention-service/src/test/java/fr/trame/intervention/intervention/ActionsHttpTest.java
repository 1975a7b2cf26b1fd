package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.AS_HUGO;
import static fr.trame.intervention.Cast.AS_LUC;
import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.AS_ROSE;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.ODILE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest;
import fr.trame.platform.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A view offers what would be accepted, and of the rest says with which refusal it would be answered. */
class ActionsHttpTest extends ServiceTest {

    private static final String PATH = "/api/interventions/";
    private static final String REASON = "{\"reason\": \"Pour essayer\"}";
    private static final List<Caller> READERS = List.of(
            AS_NADIA,
            new Caller(KARIM, Set.of("MED"), "TER"),
            new Caller("emp-ines", Set.of("MED"), "TER"),
            new Caller(KARIM, Set.of("MED", "MGR"), "TER"),
            AS_PAULA,
            AS_LUC,
            AS_ROSE,
            new Caller("emp-paul", Set.of("DIR"), null));

    @ParameterizedTest
    @EnumSource
    void offersWhatWouldBeAcceptedAndNothingElse(InterventionStanding.Status status) {
        for (Caller caller : READERS) {
            JsonNode view = get(caller, PATH + in(status)).body();
            List<String> offered = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            for (String action : List.of("validate", "amend", "return", "prolong", "withdraw", "void", "open")) {
                Answer answer = tried(caller, action, in(status));
                if (answer.status() == 200) {
                    offered.add(action);
                } else {
                    refused.add(action + " " + answer.text("/code"));
                }
            }
            assertThat(view.path("actions").valueStream().map(JsonNode::asString))
                    .as(caller + " " + status)
                    .isEqualTo(offered);
            assertThat(refused(view)).as(caller + " " + status).containsAll(notByTheTableAlone(refused));
            assertThat(refused(view)).hasSameSizeAs(refused);
        }
    }

    @ParameterizedTest
    @EnumSource
    void offersToOpenOutsideOfOnesTeamsAndNothingElse(InterventionStanding.Status status) {
        Answer byTheOtherManager = get(AS_HUGO, PATH + in(status));
        assertThat(byTheOtherManager.status()).isEqualTo(403);
        assertThat(byTheOtherManager.body().path("actions").toString()).isEqualTo("[\"open\"]");
        Answer byAnOtherMediator = get(new Caller(ODILE, Set.of("MED"), "HAB"), PATH + in(status));
        assertThat(byAnOtherMediator.status()).isEqualTo(403);
        assertThat(byAnOtherMediator.body().has("actions")).isFalse();
    }

    /** Whoever has no right to any such thing is told so before anything of it is looked at. */
    private static List<String> notByTheTableAlone(List<String> refused) {
        return refused.stream().filter(one -> !one.endsWith(" forbidden")).toList();
    }

    private static List<String> refused(JsonNode view) {
        return view.path("refused")
                .valueStream()
                .map(one ->
                        one.path("action").asString() + " " + one.path("code").asString())
                .toList();
    }

    private Answer tried(Caller caller, String action, String id) {
        String version = get(AS_PAULA, PATH + id).tag();
        String facts = "{\"reason\": \"Pour essayer\", \"facts\": "
                + entry(id, "\"team\": \"TER\", \"mediators\": [\"emp-nadia\", \"emp-karim\"], \"mode\": \"PRES_RUE\"")
                + "}";
        return switch (action) {
            case "amend" -> change(caller, "PUT", PATH + id, facts, version);
            case "validate", "prolong", "withdraw" -> change(caller, "POST", PATH + id + "/" + action, null, version);
            case "open" -> post(caller, PATH + id + "/openings", REASON);
            default -> change(caller, "POST", PATH + id + "/" + action, REASON, version);
        };
    }

    /** A new intervention of Nadia and Karim that stands so. */
    private String in(InterventionStanding.Status status) {
        String id = newId();
        post(AS_NADIA, "/api/interventions", entry(id, "\"mediators\": [\"emp-nadia\", \"emp-karim\"]"));
        switch (status) {
            case RECORDED -> {}
            case VALIDATED -> change(AS_PAULA, "POST", PATH + id + "/validate", null, "\"0\"");
            case RETURNED -> change(AS_PAULA, "POST", PATH + id + "/return", REASON, "\"0\"");
            case VOIDED -> change(AS_PAULA, "POST", PATH + id + "/void", REASON, "\"0\"");
        }
        return id;
    }
}
