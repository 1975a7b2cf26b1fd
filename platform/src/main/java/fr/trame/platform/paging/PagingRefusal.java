package fr.trame.platform.paging;

import static fr.trame.platform.refusal.RefusalKind.INVALID;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

/** Why a part of a list cannot be given. */
public enum PagingRefusal implements Refusal {
    @Says(kind = INVALID, value = "Cette page n’existe pas\u00a0: reprenez la liste au début.")
    UNKNOWN_PAGE,

    @Says(kind = INVALID, value = "Une page contient de 1 à 500 lignes.")
    LIMIT_OUT_OF_RANGE,

    @Says(kind = INVALID, value = "Chaque modification attendue s’écrit identifiant@version\u00a0; 20 au plus.")
    AT_LEAST_MALFORMED
}
