package fr.trame.platform.readmodel;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.RefusalKind;
import fr.trame.platform.refusal.Says;

/** Why something that an operator asks is not done. */
public enum OperationRefusal implements Refusal {
    @Says(kind = RefusalKind.NOT_FOUND, value = "Cette projection n’existe pas ici.")
    UNKNOWN_PROJECTION,

    @Says(kind = RefusalKind.CONFLICT, value = "Cette projection est déjà en reconstruction.")
    ALREADY_BUILDING,

    @Says(kind = RefusalKind.CONFLICT, value = "Cette projection n’attend aucune confirmation.")
    NOTHING_TO_CONFIRM
}
