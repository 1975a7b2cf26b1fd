package fr.trame.intervention.privacy;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.RefusalKind;

enum PrivacyRefusal implements Refusal {
    STILL_EMPLOYED(
            RefusalKind.CONFLICT,
            "Cette personne travaille encore ici\u00a0: son nom est nécessaire à son contrat et ne peut pas être oublié."),
    DAY_OUT_OF_RANGE(RefusalKind.INVALID, "Choisissez un jour entre 2000 et 2100.");

    private final RefusalKind kind;
    private final String message;

    PrivacyRefusal(RefusalKind kind, String message) {
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
