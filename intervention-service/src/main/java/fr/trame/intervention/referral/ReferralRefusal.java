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

    @Says(kind = INVALID, value = "Cette date précède ce qui a été fait en dernier pour cette mise en relation.")
    BEFORE_LAST_STEP,

    @Says(kind = INVALID, value = "Une adresse donnée n’est pas encore un contact avec le partenaire.")
    ADDRESS_ONLY,

    @Says(kind = INVALID, value = "Dites comment le contact est pris\u00a0: contact, relais ou accompagnement.")
    HOW_MISSING,

    @Says(kind = INVALID, value = "Dites pour quel jour est le rendez-vous.")
    APPOINTMENT_MISSING,

    @Says(kind = INVALID, value = "Un rendez-vous n’est pas avant le jour où il est fixé.")
    APPOINTMENT_BEFORE,

    @Says(kind = INVALID, value = "Dites comment cette prise en charge est connue.")
    PROOF_MISSING,

    @Says(kind = INVALID, value = "Dites pourquoi le partenaire refuse.")
    REASON_MISSING,

    @Says(kind = INVALID, value = "Ce n’est pas une issue qui clôt une mise en relation.")
    NOT_AN_END,

    @Says(kind = CONFLICT, value = "Une mise en relation ne finit pas ainsi au point où elle en est.")
    NOT_FROM_HERE,

    @Says(kind = CONFLICT, value = "Cette mise en relation en est déjà plus loin.")
    ALREADY_FURTHER,

    @Says(kind = CONFLICT, value = "Cette mise en relation n’est pas close.")
    NOT_CLOSED,

    @Says(kind = CONFLICT, value = "Cette mise en relation continue par celle vers laquelle elle est réorientée.")
    GOES_ON_ELSEWHERE,

    @Says(kind = CONFLICT, value = "Le partenaire et la personne disent la même chose\u00a0: il n’y a rien à trancher.")
    NO_DISAGREEMENT,

    @Says(kind = INVALID, value = "Cette voix n’a rien dit.")
    NOBODY_SAID_SO,

    @Says(kind = FORBIDDEN, value = "Seuls ses médiateurs ou leur manager peuvent suivre cette mise en relation.")
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
