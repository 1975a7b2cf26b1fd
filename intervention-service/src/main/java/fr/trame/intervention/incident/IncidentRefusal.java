package fr.trame.intervention.incident;

import static fr.trame.platform.refusal.RefusalKind.CONFLICT;
import static fr.trame.platform.refusal.RefusalKind.INVALID;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

/** Why something cannot be noted about an incident. */
enum IncidentRefusal implements Refusal {
    @Says(kind = INVALID, value = "Cette intervention n’existe pas.")
    NO_SUCH_ACT,

    @Says(kind = INVALID, value = "Cette personne n’est pas de cette intervention.")
    NOT_OF_THE_ACT,

    @Says(kind = INVALID, value = "Cette date est dans l’avenir.")
    DATE_IN_FUTURE,

    @Says(kind = INVALID, value = "Cette date est avant le jour de l’incident.")
    BEFORE_THE_INCIDENT,

    @Says(kind = CONFLICT, value = "La durée de conservation de cet incident est dépassée.")
    INCIDENT_FORGOTTEN
}
