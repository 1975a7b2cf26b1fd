package fr.trame.platform.deadletters;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.RefusalKind;

/** Why what an operator asks of dead letters is not done. */
enum DeadLetterRefusal implements Refusal {
    NOTHING_WAITS(RefusalKind.NOT_FOUND, "Aucun message n’attend sous cet identifiant.");

    private final RefusalKind kind;
    private final String message;

    DeadLetterRefusal(RefusalKind kind, String message) {
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
