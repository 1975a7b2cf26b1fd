package fr.trame.intervention.intervention;

import static fr.trame.platform.refusal.RefusalKind.CONFLICT;
import static fr.trame.platform.refusal.RefusalKind.FORBIDDEN;
import static fr.trame.platform.refusal.RefusalKind.INVALID;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.RefusalKind;

enum InterventionRefusal implements Refusal {
    INVALID_ID(INVALID, "L’identifiant doit être un UUID de version 7, en minuscules."),
    UNKNOWN_CODE(INVALID, "Ce code n’existe pas dans la liste."),
    RETIRED_CODE(INVALID, "Ce code n’est plus en usage à la date du fait."),
    UNKNOWN_TERRITORY(INVALID, "Ce territoire n’existe pas."),
    UNKNOWN_PLACE(INVALID, "Ce lieu n’existe pas."),
    PLACE_OUTSIDE_TERRITORY(INVALID, "Ce lieu n’est pas dans le territoire indiqué."),
    NOT_TEAM_MEMBER(INVALID, "Cette personne ne fait pas partie de l’équipe à la date du fait."),
    TOO_MANY_MEDIATORS(INVALID, "Une intervention se fait seul ou en binôme."),
    DATE_IN_FUTURE(INVALID, "Le fait ne peut pas être daté dans l’avenir."),
    ENTERED_AT_INVALID(INVALID, "L’heure de saisie ne peut être ni dans l’avenir ni avant le jour du fait."),
    PUBLICS_EXCEED_PEOPLE_MET(INVALID, "Les publics comptés dépassent le nombre de personnes rencontrées."),
    COUNT_OUT_OF_RANGE(INVALID, "Un nombre de personnes va de 0 à 10\u202f000."),
    DURATION_OUT_OF_RANGE(INVALID, "La durée va de 1 minute à 24 heures."),
    TENSION_OUT_OF_RANGE(INVALID, "La tension va de 0 (calme) à 3 (violence)."),
    NOTE_TOO_LONG(INVALID, "La note ne peut pas dépasser 500 caractères."),
    REASON_REQUIRED(INVALID, "Indiquez le motif."),
    REASON_TOO_SHORT(INVALID, "Dites en quelques mots pourquoi\u00a0: 10 caractères au moins."),
    REASON_TOO_LONG(INVALID, "Le motif ne peut pas dépasser 500 caractères."),
    INVALID_VALUE(INVALID, "Cette valeur n’a pas la forme attendue."),
    BATCH_SIZE(INVALID, "Un envoi groupé contient de 1 à 500 interventions."),
    NOT_YOURS(FORBIDDEN, "Seuls les médiateurs de cette intervention ou leur manager peuvent la modifier."),
    MANAGERS_ONLY(FORBIDDEN, "Seul un manager de l’équipe peut le faire."),
    TOO_LATE_TO_AMEND(
            FORBIDDEN, "Vos saisies se corrigent pendant 7 jours ; passé ce délai, demandez à votre manager."),
    VALIDATED_FROZEN(CONFLICT, "Cette intervention est validée\u00a0: seul un manager peut encore la modifier."),
    ALREADY_VALIDATED(CONFLICT, "Cette intervention est déjà validée."),
    ALREADY_RETURNED(CONFLICT, "Cette intervention est déjà à compléter."),
    ALREADY_VOIDED(CONFLICT, "Cette intervention est annulée\u00a0: plus rien n’y change.");

    private final RefusalKind kind;
    private final String message;

    InterventionRefusal(RefusalKind kind, String message) {
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
