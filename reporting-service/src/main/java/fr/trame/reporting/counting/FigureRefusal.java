package fr.trame.reporting.counting;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.RefusalKind;

/** Why a question about the activity is not answered. */
public enum FigureRefusal implements Refusal {
    WRONG_DATE("La date s’écrit AAAA-MM-JJ, entre 1900 et 2199, et doit être un jour qui existe."),
    PERIOD_REVERSED("La fin de la période est avant son début."),
    WRONG_INSTANT("L’instant s’écrit comme 2018-03-05T13:05:00Z."),
    YEAR_OUT_OF_RANGE("L’année demandée n’est pas entre 1900 et 2199."),
    UNKNOWN_PARAMETER("Ce paramètre n’existe pas."),
    UNKNOWN_TEAM("Cette équipe n’existe pas."),
    UNKNOWN_TERRITORY("Ce territoire n’existe pas."),
    UNKNOWN_VALUE("Cette valeur n’existe pas."),
    UNKNOWN_DIMENSION("Ce chiffre n’existe pas."),
    VALUE_REQUIRED("Il manque la valeur pour laquelle montrer les actes."),
    NO_SUCH_PIVOT("Ces deux chiffres ne peuvent pas être croisés."),
    WRONG_KEY("Cette suite de la liste n’existe pas."),
    UNKNOWN_FORMAT("Le format doit être csv ou xlsx."),
    FORBIDDEN(
            RefusalKind.FORBIDDEN,
            "Les chiffres d’un médiateur ne sont montrés qu’à lui-même et au manager de son équipe.");

    private final RefusalKind kind;
    private final String message;

    FigureRefusal(String message) {
        this(RefusalKind.INVALID, message);
    }

    FigureRefusal(RefusalKind kind, String message) {
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
