package fr.trame.platform.sample;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.RefusalKind;

/** Why a ledger says no. */
public enum LedgerRefusal implements Refusal {
    ALREADY_CLOSED(RefusalKind.CONFLICT, "Ce registre est déjà clos."),
    AMOUNT_MISSING(RefusalKind.INVALID, "Le montant ne peut pas être nul.");

    private final RefusalKind kind;
    private final String message;

    LedgerRefusal(RefusalKind kind, String message) {
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
