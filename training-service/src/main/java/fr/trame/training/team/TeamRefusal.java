package fr.trame.training.team;

import static fr.trame.platform.refusal.RefusalKind.CONFLICT;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

/** Why something cannot be done with a team. */
enum TeamRefusal implements Refusal {
    @Says(kind = CONFLICT, value = "Cette équipe est déjà fermée.")
    TEAM_CLOSED,

    @Says(kind = CONFLICT, value = "Quelqu’un est encore dans cette équipe après ce jour.")
    TEAM_IN_USE
}
