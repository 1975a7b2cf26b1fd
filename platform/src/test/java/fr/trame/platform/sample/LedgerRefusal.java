package fr.trame.platform.sample;

import static fr.trame.platform.refusal.RefusalKind.CONFLICT;
import static fr.trame.platform.refusal.RefusalKind.INVALID;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

/** Why a ledger says no. */
public enum LedgerRefusal implements Refusal {
    @Says(kind = CONFLICT, value = "Ce registre est déjà clos.")
    ALREADY_CLOSED,

    @Says(kind = INVALID, value = "Le montant ne peut pas être nul.")
    AMOUNT_MISSING
}
