package fr.trame.intervention.association;

import static fr.trame.platform.refusal.RefusalKind.CONFLICT;
import static fr.trame.platform.refusal.RefusalKind.INVALID;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

/** Why something cannot be said of the association. */
enum AssociationRefusal implements Refusal {
    @Says(kind = CONFLICT, value = "C’est déjà ce qui est dit à partir de ce jour.")
    NOTHING_CHANGES,

    @Says(kind = INVALID, value = "Ce texte est trop long.")
    TEXT_TOO_LONG,

    @Says(kind = INVALID, value = "Il y en a trop.")
    TOO_MANY,

    @Says(
            kind = INVALID,
            value =
                    "Une association existe au plus tôt depuis le 1er juillet 1901, et ce qui est prévu l’est à deux ans au"
                            + " plus.")
    DAY_NOT_FITTING,

    @Says(kind = INVALID, value = "Un numéro de téléphone\u00a0: chiffres, espaces et + seulement.")
    NOT_A_PHONE,

    @Says(kind = INVALID, value = "Une adresse électronique est attendue, par exemple accueil@exemple.fr.")
    NOT_AN_EMAIL,

    @Says(kind = INVALID, value = "Un SIRET a quatorze chiffres.")
    SIRET_OF_OTHER_LENGTH,

    @Says(
            kind = INVALID,
            value = "Ce n’est pas un SIRET\u00a0: sa clé de contrôle ne convient pas. Un chiffre est sans doute faux.")
    NOT_A_SIRET,

    @Says(kind = INVALID, value = "Un numéro de déclaration d’activité a onze chiffres.")
    NOT_A_TRAINING_NUMBER,

    @Says(kind = INVALID, value = "Une charte a un titre et un texte.")
    CHARTER_NOT_WHOLE,

    @Says(kind = INVALID, value = "Cette équipe n’existe pas.")
    UNKNOWN_TEAM,

    @Says(kind = INVALID, value = "Une équipe a un numéro et un seul.")
    TEAM_TWICE,

    @Says(kind = INVALID, value = "Un logo est une image PNG ou JPEG que l’on puisse lire\u00a0; pas un SVG.")
    NOT_A_PICTURE,

    @Says(kind = INVALID, value = "Cette image est trop lourde\u00a0: 1,4 Mo et 50 millions de points au plus.")
    PICTURE_TOO_LARGE
}
