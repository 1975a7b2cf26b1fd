package fr.trame.reporting.counting;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.RefusalKind;
import fr.trame.platform.refusal.Says;

/** Why a question about the activity is not answered. */
public enum FigureRefusal implements Refusal {
    @Says(
            kind = RefusalKind.INVALID,
            value = "La date s’écrit AAAA-MM-JJ, entre 1900 et 2199, et doit être un jour qui existe.")
    WRONG_DATE,

    @Says(kind = RefusalKind.INVALID, value = "La fin de la période est avant son début.")
    PERIOD_REVERSED,

    @Says(kind = RefusalKind.INVALID, value = "L’instant s’écrit comme 2018-03-05T13:05:00Z.")
    WRONG_INSTANT,

    @Says(kind = RefusalKind.INVALID, value = "L’année demandée n’est pas entre 1900 et 2199.")
    YEAR_OUT_OF_RANGE,

    @Says(kind = RefusalKind.INVALID, value = "Ce paramètre n’existe pas.")
    UNKNOWN_PARAMETER,

    @Says(kind = RefusalKind.INVALID, value = "Cette équipe n’existe pas.")
    UNKNOWN_TEAM,

    @Says(kind = RefusalKind.INVALID, value = "Ce territoire n’existe pas.")
    UNKNOWN_TERRITORY,

    @Says(kind = RefusalKind.INVALID, value = "Cette valeur n’existe pas.")
    UNKNOWN_VALUE,

    @Says(kind = RefusalKind.INVALID, value = "Ce chiffre n’existe pas.")
    UNKNOWN_DIMENSION,

    @Says(kind = RefusalKind.INVALID, value = "Il manque la valeur pour laquelle montrer les actes.")
    VALUE_REQUIRED,

    @Says(kind = RefusalKind.INVALID, value = "Ces deux chiffres ne peuvent pas être croisés.")
    NO_SUCH_PIVOT,

    @Says(
            kind = RefusalKind.INVALID,
            value = "Les dossiers de conflit se filtrent par équipe, territoire, thème et origine seulement.")
    NOT_OF_CONFLICTS,

    @Says(kind = RefusalKind.INVALID, value = "Cette suite de la liste n’existe pas.")
    WRONG_KEY,

    @Says(kind = RefusalKind.INVALID, value = "Le format doit être csv ou xlsx.")
    UNKNOWN_FORMAT,

    @Says(
            kind = RefusalKind.FORBIDDEN,
            value = "Les chiffres d’un médiateur ne sont montrés qu’à lui-même et au manager de son équipe.")
    FORBIDDEN
}
