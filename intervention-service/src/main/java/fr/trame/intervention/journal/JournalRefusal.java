package fr.trame.intervention.journal;

import static fr.trame.platform.refusal.RefusalKind.INVALID;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

enum JournalRefusal implements Refusal {
    @Says(kind = INVALID, value = "Indiquez soit une équipe, soit un médiateur.")
    WHOSE_JOURNAL,

    @Says(kind = INVALID, value = "Indiquez soit un jour, soit une période.")
    DAY_OR_PERIOD,

    @Says(kind = INVALID, value = "Cette intervention n’existe pas.")
    UNKNOWN_ENTRY
}
