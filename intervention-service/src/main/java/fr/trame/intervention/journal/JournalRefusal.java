package fr.trame.intervention.journal;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.RefusalKind;

enum JournalRefusal implements Refusal {
    WHOSE_JOURNAL("Indiquez soit une équipe, soit un médiateur.");

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
