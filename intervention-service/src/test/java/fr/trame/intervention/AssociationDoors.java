package fr.trame.intervention;

import static fr.trame.contracts.rights.Permission.ASSOCIATION_KEEP;
import static fr.trame.contracts.rights.Permission.ASSOCIATION_READ;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest.Answer;
import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.RightsMatrix;
import java.util.Set;

/** What is said of the association, asked by every role; on a version that nobody can have seen, so that nothing is changed by it. */
final class AssociationDoors {

    private static final String PATH = "/api/association";
    private static final String NEVER = "\"999999\"";

    /** What is refused after it was found that one may. */
    private static final Set<Integer> LATER = Set.of(200, 404, 409, 412);

    private final CaseDoors.Asking asking;

    AssociationDoors(CaseDoors.Asking asking) {
        this.asking = asking;
    }

    RightsMatrix addTo(RightsMatrix matrix) {
        String name = "{\"since\": \"2018-03-05\", \"name\": \"Agence d’essai\"}";
        return matrix.plainRow("GET /api/association", ASSOCIATION_READ, (who, _) -> isLetIn(who, "GET", "", null))
                .plainRow(
                        "GET /api/association/logos/{number}",
                        ASSOCIATION_READ,
                        (who, _) -> isLetIn(who, "GET", "/logos/999", null))
                .plainRow(
                        "POST /api/association/descriptions",
                        ASSOCIATION_KEEP,
                        (who, _) -> isLetIn(who, "POST", "/descriptions", name))
                .plainRow(
                        "POST /api/association/logos",
                        ASSOCIATION_KEEP,
                        (who, _) -> isLetIn(who, "POST", "/logos", "{\"since\": \"2018-03-05\"}"));
    }

    private boolean isLetIn(Caller who, String method, String what, String body) {
        Answer answer = asking.send(who, method, PATH + what, body, body == null ? null : NEVER);
        boolean refused = answer.status() == 403;
        assertThat(refused || LATER.contains(answer.status()))
                .as(answer.raw().body())
                .isTrue();
        return !refused;
    }
}
