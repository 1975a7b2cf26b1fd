package fr.trame.intervention.journal;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.RefusalKind;

enum JournalRefusal implements Refusal {
    WHOSE_JOURNAL("Indiquez soit une équipe, soit un médiateur."),
    DAY_OR_PERIOD("Indiquez soit un jour, soit une période.");

    private final String message;

    JournalRefusal(String message) {
        this.message = message;
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.INVALID;
    }

    @Override
    public String message() {
        return message;
    }
}
