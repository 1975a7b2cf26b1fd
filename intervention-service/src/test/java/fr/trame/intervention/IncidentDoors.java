package fr.trame.intervention;

import static fr.trame.contracts.rights.Permission.INCIDENT_HANDLE;
import static fr.trame.contracts.rights.Permission.INCIDENT_READ;
import static fr.trame.contracts.rights.Permission.INCIDENT_REPORT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest.Answer;
import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.RightsMatrix;
import fr.trame.platform.testing.RightsMatrix.Door;
import fr.trame.platform.testing.RightsMatrix.Nearness;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The operations of incidents, asked by every role about one that the director has reported from an act. */
final class IncidentDoors {

    private static final String INCIDENTS = "/api/incidents";
    private static final String DAY = "\"date\": \"" + LocalDate.now(Cast.PARIS) + "\"";
    private static final Caller DIRECTOR = new Caller("emp-paul", Set.of("DIR"), null);
    private static final Map<String, String> NOTED = Map.of(
            "support", "\"by\": \"RH\"", "declaration", "\"said\": \"DECLAREE\"", "complaint", "\"filed\": true");

    private final CaseDoors.Asking asking;
    private final Supplier<String> ids;
    private final BiFunction<Caller, Nearness, String> act;

    /** @param act records one of that nearness, and gives its id */
    IncidentDoors(CaseDoors.Asking asking, Supplier<String> ids, BiFunction<Caller, Nearness, String> act) {
        this.asking = asking;
        this.ids = ids;
        this.act = act;
    }

    void addTo(RightsMatrix matrix) {
        NOTED.forEach((what, body) -> matrix.row(
                "POST /api/incidents/{id}/" + what,
                INCIDENT_HANDLE,
                door("POST", "/" + what, "{" + DAY + ", " + body + "}")));
        matrix.row("POST /api/incidents", INCIDENT_REPORT, (who, how) -> isLetIn(reported(who, act.apply(who, how))))
                .ownRow(
                        "GET /api/incidents",
                        INCIDENT_READ,
                        (who, how) -> isLetIn(asking.send(who, "GET", INCIDENTS, null, null)))
                .row("GET /api/incidents/{id}", INCIDENT_READ, door("GET", "", null));
    }

    private Door door(String method, String what, String body) {
        return (who, how) -> {
            String id = reported(DIRECTOR, act.apply(who, how)).text("/id");
            String version = body == null ? null : "\"0\"";
            return isLetIn(asking.send(who, method, INCIDENTS + "/" + id + what, body, version));
        };
    }

    private Answer reported(Caller who, String intervention) {
        String body = """
            {"id": "%s", "interventionId": "%s", "kind": "MENACE", "hurt": false}\
            """.formatted(ids.get(), intervention);
        return asking.send(who, "POST", INCIDENTS, body, null);
    }

    private static boolean isLetIn(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isIn(200, 201, 403);
        return answer.status() != 403;
    }
}
