package fr.trame.intervention;

import static fr.trame.contracts.rights.Permission.METHOD_KEEP;
import static fr.trame.contracts.rights.Permission.METHOD_READ;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest.Answer;
import fr.trame.platform.testing.RightsMatrix;

/** The operations of the written method, asked by every role. */
final class MethodDoors {

    private static final String METHOD = "/api/method";

    /** A version that is not the next: whoever may write one hears that, and nothing is written. */
    private static final String NOT_THE_NEXT = """
            {"number": 99, "from": "2018-01-01", "title": "Essai", "steps": [{"step": "ACCORD", "points": ["Lire"]}]}\
            """;

    private MethodDoors() {}

    static void addTo(RightsMatrix matrix, CaseDoors.Asking asking) {
        matrix.plainRow(
                        "GET " + METHOD,
                        METHOD_READ,
                        (who, how) -> isLetIn(asking.send(who, "GET", METHOD, null, null), 200))
                .plainRow(
                        "POST " + METHOD,
                        METHOD_KEEP,
                        (who, how) -> isLetIn(asking.send(who, "POST", METHOD, NOT_THE_NEXT, null), 409));
    }

    private static boolean isLetIn(Answer answer, int status) {
        assertThat(answer.status()).as(answer.raw().body()).isIn(status, 403);
        return answer.status() != 403;
    }
}
