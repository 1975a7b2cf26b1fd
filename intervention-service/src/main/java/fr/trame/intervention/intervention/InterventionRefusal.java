package fr.trame.intervention.intervention;

import static fr.trame.platform.refusal.RefusalKind.CONFLICT;
import static fr.trame.platform.refusal.RefusalKind.FORBIDDEN;
import static fr.trame.platform.refusal.RefusalKind.INVALID;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

enum InterventionRefusal implements Refusal {
    @Says(kind = INVALID, value = "Ce territoire n’existe pas.")
    UNKNOWN_TERRITORY,

    @Says(kind = INVALID, value = "Ce lieu n’existe pas.")
    UNKNOWN_PLACE,

    @Says(kind = INVALID, value = "Ce lieu n’est pas dans le territoire indiqué.")
    PLACE_OUTSIDE_TERRITORY,

    @Says(kind = INVALID, value = "Cette personne ne fait pas partie de l’équipe à la date du fait.")
    NOT_TEAM_MEMBER,

    @Says(kind = INVALID, value = "Une intervention se fait seul ou en binôme.")
    TOO_MANY_MEDIATORS,

    @Says(kind = INVALID, value = "Le fait ne peut pas être daté dans l’avenir.")
    DATE_IN_FUTURE,

    @Says(kind = INVALID, value = "L’heure de saisie ne peut être ni dans l’avenir ni avant le jour du fait.")
    ENTERED_AT_INVALID,

    @Says(kind = INVALID, value = "Les publics comptés dépassent le nombre de personnes rencontrées.")
    PUBLICS_EXCEED_PEOPLE_MET,

    @Says(kind = INVALID, value = "Un nombre de personnes va de 0 à 10\u202f000.")
    COUNT_OUT_OF_RANGE,

    @Says(kind = INVALID, value = "La durée va de 1 minute à 24 heures.")
    DURATION_OUT_OF_RANGE,

    @Says(kind = INVALID, value = "La tension va de 0 (calme) à 3 (violence).")
    TENSION_OUT_OF_RANGE,

    @Says(kind = INVALID, value = "La note ne peut pas dépasser 500 caractères.")
    NOTE_TOO_LONG,

    @Says(kind = INVALID, value = "Indiquez le motif.")
    REASON_REQUIRED,

    @Says(kind = INVALID, value = "Dites en quelques mots pourquoi\u00a0: 10 caractères au moins.")
    REASON_TOO_SHORT,

    @Says(kind = INVALID, value = "Le motif ne peut pas dépasser 500 caractères.")
    REASON_TOO_LONG,

    @Says(kind = INVALID, value = "Un envoi groupé contient de 1 à 500 interventions.")
    BATCH_SIZE,

    @Says(kind = FORBIDDEN, value = "Seuls les médiateurs de cette intervention ou leur manager peuvent la modifier.")
    NOT_YOURS,

    @Says(kind = FORBIDDEN, value = "Seul un manager de l’équipe peut le faire.")
    MANAGERS_ONLY,

    @Says(
            kind = FORBIDDEN,
            value =
                    "Vous y étiez, ou vous l’avez saisie\u00a0: un autre manager ou le responsable de service la valide.")
    OWN_INTERVENTION,

    @Says(
            kind = FORBIDDEN,
            value = "Vos saisies se corrigent pendant 7 jours ; passé ce délai, demandez à votre manager.")
    TOO_LATE_TO_AMEND,

    @Says(kind = CONFLICT, value = "Cette intervention est validée\u00a0: seul un manager peut encore la modifier.")
    VALIDATED_FROZEN,

    @Says(kind = CONFLICT, value = "Cette intervention est déjà validée.")
    ALREADY_VALIDATED,

    @Says(kind = CONFLICT, value = "Cette intervention n’est pas validée.")
    NOT_VALIDATED,

    @Says(kind = CONFLICT, value = "Cette intervention n’est pas à compléter\u00a0: il n’y a rien à prolonger.")
    NOT_RETURNED,

    @Says(kind = CONFLICT, value = "Cette intervention est déjà à compléter.")
    ALREADY_RETURNED,

    @Says(kind = CONFLICT, value = "Cette intervention est annulée\u00a0: plus rien n’y change.")
    ALREADY_VOIDED
}
