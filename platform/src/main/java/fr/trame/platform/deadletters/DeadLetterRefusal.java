package fr.trame.platform.deadletters;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.RefusalKind;
import fr.trame.platform.refusal.Says;

/** Why what an operator asks of dead letters is not done. */
enum DeadLetterRefusal implements Refusal {
    @Says(kind = RefusalKind.NOT_FOUND, value = "Aucun message n’attend sous cet identifiant.")
    NOTHING_WAITS
}
