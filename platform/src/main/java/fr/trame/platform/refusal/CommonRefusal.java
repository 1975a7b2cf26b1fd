package fr.trame.platform.refusal;

/** Reasons to say no that every feature shares. */
public enum CommonRefusal implements Refusal {
    @Says(kind = RefusalKind.STALE, value = "Cette fiche a été modifiée entre-temps. Rechargez-la avant de la changer.")
    STALE_VERSION,

    @Says(kind = RefusalKind.NOT_FOUND, value = "Cette fiche n’existe pas.")
    NOT_FOUND,

    @Says(kind = RefusalKind.CONFLICT, value = "Cet identifiant est déjà pris par une autre fiche.")
    DUPLICATE_ID,

    @Says(kind = RefusalKind.CONFLICT, value = "Ce numéro de demande a déjà servi à un autre changement. Recommencez.")
    COMMAND_ID_REUSED,

    @Says(kind = RefusalKind.INVALID, value = "Il manque une information obligatoire.")
    MISSING_FIELD,

    @Says(kind = RefusalKind.INVALID, value = "Cette valeur n’a pas la forme attendue.")
    INVALID_VALUE,

    @Says(kind = RefusalKind.INVALID, value = "L’identifiant doit être un UUID de version 7, en minuscules.")
    INVALID_ID,

    @Says(kind = RefusalKind.INVALID, value = "Ce code n’existe pas dans la liste.")
    UNKNOWN_CODE,

    @Says(kind = RefusalKind.INVALID, value = "Ce code n’est plus en usage à cette date.")
    RETIRED_CODE,

    @Says(kind = RefusalKind.INVALID, value = "Cette date est trop ancienne.")
    DATE_TOO_EARLY,

    @Says(kind = RefusalKind.FORBIDDEN, value = "Votre rôle ne permet pas de faire cela.")
    FORBIDDEN,

    @Says(
            kind = RefusalKind.FORBIDDEN,
            value = "Votre rôle permet cela, mais pas ici : c’est l’affaire d’une autre équipe.")
    OUTSIDE_SCOPE,

    @Says(kind = RefusalKind.FORBIDDEN, value = "Votre accès a pris fin avec votre départ de l’association.")
    ACCESS_ENDED,

    @Says(kind = RefusalKind.FORBIDDEN, value = "Votre accès commence le jour de votre arrivée.")
    ACCESS_NOT_BEGUN
}
