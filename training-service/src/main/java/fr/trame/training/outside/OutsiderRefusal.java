package fr.trame.training.outside;

import static fr.trame.platform.refusal.RefusalKind.CONFLICT;
import static fr.trame.platform.refusal.RefusalKind.FORBIDDEN;
import static fr.trame.platform.refusal.RefusalKind.INVALID;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

/** Why somebody who is no staff is not given access. */
enum OutsiderRefusal implements Refusal {
    @Says(kind = INVALID, value = "Cette fonction n’est pas de celles d’une personne extérieure.")
    NOT_FROM_OUTSIDE,

    @Says(kind = INVALID, value = "L’accès d’un auditeur a un dernier jour.")
    END_NEEDED,

    @Says(kind = INVALID, value = "Le dernier jour ne peut pas précéder le premier.")
    ENDS_BEFORE_START,

    @Says(
            kind = FORBIDDEN,
            value = "Personne ne se donne une fonction à soi-même\u00a0: demandez à une autre personne qui tient le"
                    + " registre.")
    OWN_ROLES,

    @Says(kind = CONFLICT, value = "Aucun accès n’attend d’être confirmé pour cette personne.")
    NOTHING_WAITS,

    @Says(
            kind = FORBIDDEN,
            value = "Cet accès demande deux personnes\u00a0: une autre que celle qui l’a proposé doit confirmer.")
    SECOND_PERSON_NEEDED
}
