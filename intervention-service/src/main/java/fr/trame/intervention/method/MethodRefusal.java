package fr.trame.intervention.method;

import static fr.trame.platform.refusal.RefusalKind.CONFLICT;
import static fr.trame.platform.refusal.RefusalKind.INVALID;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

/** Why a version of the method cannot be written. */
enum MethodRefusal implements Refusal {
    @Says(kind = INVALID, value = "Ce texte est trop long.")
    TEXT_TOO_LONG,

    @Says(kind = INVALID, value = "Il y en a trop.")
    TOO_MANY_POINTS,

    @Says(kind = INVALID, value = "Écrivez au moins un point.")
    NO_POINTS,

    @Says(kind = INVALID, value = "Une version s’applique à partir de demain au plus tôt, et après la précédente.")
    APPLIES_TOO_EARLY,

    @Says(kind = CONFLICT, value = "Une autre version a été écrite entre-temps.")
    NOT_THE_NEXT_VERSION
}
