package fr.trame.platform.paging;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.RefusalKind;

/** Why a part of a list cannot be given. */
public enum PagingRefusal implements Refusal {
    UNKNOWN_PAGE("Cette page n’existe pas\u00a0: reprenez la liste au début."),
    LIMIT_OUT_OF_RANGE("Une page contient de 1 à 500 lignes."),
    AT_LEAST_MALFORMED("La modification attendue s’écrit identifiant@version.");

    private final String message;

    PagingRefusal(String message) {
        this.message = message;
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.INVALID;
    }

    @Override
    public String message() {
        return message;
    }
}
