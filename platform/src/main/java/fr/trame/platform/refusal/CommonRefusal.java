package fr.trame.platform.refusal;

/** Reasons to say no that every feature shares. */
public enum CommonRefusal implements Refusal {
    STALE_VERSION(RefusalKind.STALE, "Cette fiche a été modifiée entre-temps. Rechargez-la avant de la changer."),
    NOT_FOUND(RefusalKind.NOT_FOUND, "Cette fiche n’existe pas."),
    DUPLICATE_ID(RefusalKind.CONFLICT, "Cet identifiant est déjà pris par une autre fiche."),
    MISSING_FIELD(RefusalKind.INVALID, "Il manque une information obligatoire."),
    FORBIDDEN(RefusalKind.FORBIDDEN, "Votre rôle ne permet pas de faire cela."),
    OUTSIDE_SCOPE(RefusalKind.FORBIDDEN, "Votre rôle permet cela, mais pas ici : c’est l’affaire d’une autre équipe.");

    private final RefusalKind kind;
    private final String message;

    CommonRefusal(RefusalKind kind, String message) {
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
