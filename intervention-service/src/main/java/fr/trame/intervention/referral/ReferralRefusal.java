package fr.trame.intervention.referral;

import static fr.trame.platform.refusal.RefusalKind.CONFLICT;
import static fr.trame.platform.refusal.RefusalKind.FORBIDDEN;
import static fr.trame.platform.refusal.RefusalKind.INVALID;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.RefusalKind;

enum ReferralRefusal implements Refusal {
    INVALID_ID(INVALID, "L’identifiant doit être un UUID de version 7, en minuscules."),
    UNKNOWN_CODE(INVALID, "Ce code n’existe pas dans la liste."),
    RETIRED_CODE(INVALID, "Ce code n’est plus en usage à cette date."),
    UNKNOWN_INTERVENTION(INVALID, "Cette intervention n’existe pas."),
    VOIDED_INTERVENTION(CONFLICT, "Cette intervention est annulée."),
    UNKNOWN_PARTNER(INVALID, "Ce partenaire n’existe pas."),
    PARTNER_OF_OTHER_TYPE(INVALID, "Ce partenaire n’est pas du type indiqué."),
    DATE_IN_FUTURE(INVALID, "Cette date est dans l’avenir."),
    BEFORE_INTERVENTION(INVALID, "Une mise en relation ne précède pas son intervention."),
    BEFORE_PROPOSAL(INVALID, "Une mise en relation ne se clôt pas avant d’être proposée."),
    NOT_AN_END(INVALID, "Ce n’est pas une issue qui clôt une mise en relation."),
    NOT_YOURS(
            FORBIDDEN, "Seuls les médiateurs de l’intervention ou leur manager peuvent suivre cette mise en relation."),
    ALREADY_CLOSED(CONFLICT, "Cette mise en relation est déjà close.");

    private final RefusalKind kind;
    private final String message;

    ReferralRefusal(RefusalKind kind, String message) {
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
