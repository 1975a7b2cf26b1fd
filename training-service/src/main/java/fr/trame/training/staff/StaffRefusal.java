package fr.trame.training.staff;

import static fr.trame.platform.refusal.RefusalKind.CONFLICT;
import static fr.trame.platform.refusal.RefusalKind.FORBIDDEN;
import static fr.trame.platform.refusal.RefusalKind.INVALID;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

/** Why the staff directory says no. */
enum StaffRefusal implements Refusal {
    @Says(kind = INVALID, value = "Cette équipe n’existe pas.")
    UNKNOWN_TEAM,

    @Says(kind = INVALID, value = "Cette équipe est fermée ces jours-là.")
    TEAM_IS_CLOSED,

    @Says(kind = INVALID, value = "Cette fonction n’existe pas.")
    UNKNOWN_ROLE,

    @Says(kind = CONFLICT, value = "Cette personne a déjà quitté l’association.")
    ALREADY_LEFT,

    @Says(kind = INVALID, value = "L’affectation ne peut pas commencer avant la précédente.")
    STARTS_TOO_EARLY,

    @Says(kind = INVALID, value = "Le départ ne peut pas précéder le début de l’affectation en cours.")
    ENDS_TOO_EARLY,

    @Says(kind = INVALID, value = "Cette date précède l’arrivée dans l’association.")
    BEFORE_ARRIVAL,

    @Says(kind = INVALID, value = "Le dernier jour ne peut pas précéder le premier.")
    ENDS_BEFORE_START,

    @Says(kind = CONFLICT, value = "Cette personne n’a pas quitté l’association.")
    NOT_LEFT,

    @Says(kind = INVALID, value = "Le retour commence au plus tôt le lendemain du dernier jour.")
    RETURNS_TOO_EARLY,

    @Says(
            kind = FORBIDDEN,
            value = "Personne ne se donne une fonction à soi-même\u00a0: demandez à une autre personne qui tient le"
                    + " registre.")
    OWN_ROLES,

    @Says(kind = CONFLICT, value = "Aucune fonction n’attend d’être confirmée pour cette personne.")
    NOTHING_WAITS,

    @Says(
            kind = FORBIDDEN,
            value = "Cette fonction demande deux personnes\u00a0: une autre que celle qui l’a proposée doit confirmer.")
    SECOND_PERSON_NEEDED
}
