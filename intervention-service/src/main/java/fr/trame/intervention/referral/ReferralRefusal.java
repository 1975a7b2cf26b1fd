package fr.trame.intervention.referral;

import static fr.trame.platform.refusal.RefusalKind.CONFLICT;
import static fr.trame.platform.refusal.RefusalKind.FORBIDDEN;
import static fr.trame.platform.refusal.RefusalKind.INVALID;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

enum ReferralRefusal implements Refusal {
    @Says(kind = INVALID, value = "Cette intervention n’existe pas.")
    UNKNOWN_INTERVENTION,

    @Says(kind = CONFLICT, value = "Cette intervention est annulée.")
    VOIDED_INTERVENTION,

    @Says(kind = INVALID, value = "Ce partenaire n’existe pas.")
    UNKNOWN_PARTNER,

    @Says(kind = INVALID, value = "Ce partenaire n’est pas du type indiqué.")
    PARTNER_OF_OTHER_TYPE,

    @Says(kind = CONFLICT, value = "Ce partenaire n’est plus en activité\u00a0: choisissez-en un autre.")
    PARTNER_NOT_PROPOSED,

    @Says(kind = INVALID, value = "Cette date est dans l’avenir.")
    DATE_IN_FUTURE,

    @Says(kind = INVALID, value = "Une mise en relation ne précède pas son intervention.")
    BEFORE_INTERVENTION,

    @Says(kind = INVALID, value = "Une mise en relation ne se clôt pas avant d’être proposée.")
    BEFORE_PROPOSAL,

    @Says(kind = INVALID, value = "Ce n’est pas une issue qui clôt une mise en relation.")
    NOT_AN_END,

    @Says(
            kind = FORBIDDEN,
            value = "Seuls les médiateurs de l’intervention ou leur manager peuvent suivre cette mise en relation.")
    NOT_YOURS,

    @Says(
            kind = FORBIDDEN,
            value = "Seul le manager de l’équipe ou son responsable confie une mise en relation à un autre.")
    ONLY_ITS_MANAGER,

    @Says(kind = INVALID, value = "Cette personne n’est pas médiateur de l’équipe aujourd’hui.")
    NOT_A_MEDIATOR_OF_THE_TEAM,

    @Says(kind = CONFLICT, value = "Cette mise en relation est déjà close.")
    ALREADY_CLOSED
}
