package fr.trame.platform.readmodel;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.RefusalKind;

/** Why something that an operator asks is not done. */
public enum OperationRefusal implements Refusal {
    UNKNOWN_PROJECTION(RefusalKind.NOT_FOUND, "Cette projection n’existe pas ici."),
    ALREADY_BUILDING(RefusalKind.CONFLICT, "Cette projection est déjà en reconstruction."),
    NOTHING_TO_CONFIRM(RefusalKind.CONFLICT, "Cette projection n’attend aucune confirmation.");

    private final RefusalKind kind;
    private final String message;

    OperationRefusal(RefusalKind kind, String message) {
        this.kind = kind;
        this.message = message;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String message() {
        return message;
    }
}
