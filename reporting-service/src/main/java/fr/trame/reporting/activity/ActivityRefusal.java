package fr.trame.reporting.activity;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.RefusalKind;

/** Why a question about the activity is not answered. */
enum ActivityRefusal implements Refusal {
    YEAR_OUT_OF_RANGE(RefusalKind.INVALID, "L’année demandée n’est pas entre 1990 et 2100."),
    MONTH_OUT_OF_RANGE(RefusalKind.INVALID, "Le mois doit être compris entre 1 et 12."),
    DAY_OUTSIDE_PERIOD(RefusalKind.INVALID, "Le jour demandé n’est pas dans la période affichée."),
    UNKNOWN_BREAKDOWN(RefusalKind.INVALID, "Ce chiffre n’existe pas."),
    VALUE_REQUIRED(RefusalKind.INVALID, "Il manque la valeur pour laquelle montrer les actes."),
    PAGE_OUT_OF_RANGE(RefusalKind.INVALID, "Le numéro de page n’est pas valable."),
    FORBIDDEN(
            RefusalKind.FORBIDDEN,
            "Les chiffres d’un médiateur ne sont montrés qu’à lui-même et au manager de son équipe.");

    private final RefusalKind kind;
    private final String message;

    ActivityRefusal(RefusalKind kind, String message) {
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
