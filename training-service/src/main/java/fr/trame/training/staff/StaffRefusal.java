package fr.trame.training.staff;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.RefusalKind;

/** Why the staff directory says no. */
enum StaffRefusal implements Refusal {
    UNKNOWN_TEAM(RefusalKind.INVALID, "Cette équipe n’existe pas."),
    UNKNOWN_ROLE(RefusalKind.INVALID, "Cette fonction n’existe pas."),
    ALREADY_LEFT(RefusalKind.CONFLICT, "Cette personne a déjà quitté l’association."),
    STARTS_TOO_EARLY(RefusalKind.INVALID, "L’affectation ne peut pas commencer avant la précédente."),
    ENDS_TOO_EARLY(RefusalKind.INVALID, "Le départ ne peut pas précéder le début de l’affectation en cours.");

    private final RefusalKind kind;
    private final String message;

    StaffRefusal(RefusalKind kind, String message) {
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
