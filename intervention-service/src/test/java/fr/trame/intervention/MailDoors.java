package fr.trame.intervention;

import static fr.trame.contracts.rights.Permission.MAIL_READ;
import static fr.trame.contracts.rights.Permission.MAIL_SEND;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.CaseDoors.Asking;
import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.RightsMatrix;

/** The operations of letters, asked by every role about one that does not exist: whoever is let in is told so. */
record MailDoors(Asking asking) {

    private static final String MAILS = "/api/mails";

    RightsMatrix addTo(RightsMatrix matrix) {
        return matrix.plainRow("GET /api/mails", MAIL_READ, (who, how) -> status(who, "GET", MAILS) == 200)
                .plainRow("POST /api/mails/{id}/again", MAIL_SEND, (who, how) -> isLetIn(who, "again"))
                .plainRow("POST /api/mails/{id}/came-back", MAIL_SEND, (who, how) -> isLetIn(who, "came-back"));
    }

    private boolean isLetIn(Caller who, String gesture) {
        int status = status(who, "POST", MAILS + "/nothing/" + gesture);
        assertThat(status).isIn(403, 404);
        return status == 404;
    }

    private int status(Caller who, String method, String path) {
        return asking.send(who, method, path, null, null).status();
    }
}
