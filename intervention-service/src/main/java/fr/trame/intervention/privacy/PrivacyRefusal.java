package fr.trame.intervention.privacy;

import static fr.trame.platform.refusal.RefusalKind.CONFLICT;
import static fr.trame.platform.refusal.RefusalKind.INVALID;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

enum PrivacyRefusal implements Refusal {
    @Says(
            kind = CONFLICT,
            value =
                    "Cette personne travaille encore ici\u00a0: son nom est nécessaire à son contrat et ne peut pas être oublié.")
    STILL_EMPLOYED,

    @Says(kind = INVALID, value = "Choisissez un jour entre 2000 et 2100.")
    DAY_OUT_OF_RANGE
}
