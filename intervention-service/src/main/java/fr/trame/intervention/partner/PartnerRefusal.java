package fr.trame.intervention.partner;

import static fr.trame.platform.refusal.RefusalKind.CONFLICT;
import static fr.trame.platform.refusal.RefusalKind.INVALID;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

/** Why something cannot be done with a partner. */
enum PartnerRefusal implements Refusal {
    @Says(kind = INVALID, value = "Ce texte est trop long.")
    TEXT_TOO_LONG,

    @Says(kind = INVALID, value = "Il y en a trop.")
    TOO_MANY,

    @Says(kind = INVALID, value = "Un numéro de téléphone\u00a0: chiffres, espaces et + seulement.")
    NOT_A_PHONE,

    @Says(kind = INVALID, value = "Une adresse électronique est attendue, par exemple accueil@exemple.fr.")
    NOT_AN_EMAIL,

    @Says(kind = INVALID, value = "Une adresse de site est attendue, par exemple https://exemple.fr.")
    NOT_A_WEBSITE,

    @Says(kind = INVALID, value = "Ce territoire n’existe pas.")
    UNKNOWN_TERRITORY,

    @Says(kind = INVALID, value = "Dites au moins le service ou la fonction.")
    CONTACT_OF_NOTHING,

    @Says(kind = INVALID, value = "Cette date est dans l’avenir.")
    DATE_IN_FUTURE,

    @Says(kind = INVALID, value = "Ce partenaire n’existe pas.")
    UNKNOWN_PARTNER,

    @Says(kind = INVALID, value = "C’est le même partenaire.")
    SAME_PARTNER,

    @Says(kind = CONFLICT, value = "Le partenaire à garder n’est plus en activité.")
    NOT_TO_BE_KEPT,

    @Says(kind = CONFLICT, value = "Ce partenaire est réuni à un autre.")
    PARTNER_MERGED,

    @Says(kind = CONFLICT, value = "Ce partenaire n’est réuni à aucun autre.")
    NOT_MERGED,

    @Says(kind = CONFLICT, value = "Ce partenaire n’est plus en activité.")
    PARTNER_INACTIVE,

    @Says(kind = CONFLICT, value = "Ce partenaire est en activité.")
    PARTNER_ACTIVE
}
