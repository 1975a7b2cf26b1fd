package fr.trame.intervention.conflict.paper;

import static fr.trame.platform.refusal.RefusalKind.CONFLICT;
import static fr.trame.platform.refusal.RefusalKind.INVALID;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

/** Why a paper cannot be made or signed. */
enum PaperRefusal implements Refusal {
    @Says(kind = CONFLICT, value = "Cet accord est déjà écrit ainsi\u00a0: signez cette version.")
    SAME_PROTOCOL,

    @Says(kind = CONFLICT, value = "Ce protocole n’est pas encore établi.")
    NO_PROTOCOL,

    @Says(kind = CONFLICT, value = "L’accord a changé\u00a0: établissez d’abord la version suivante du protocole.")
    PROTOCOL_OUTDATED,

    @Says(kind = INVALID, value = "Seuls les parties et les médiateurs de ce protocole le signent.")
    NOT_A_SIGNATORY,

    @Says(kind = CONFLICT, value = "Cette signature est déjà là.")
    ALREADY_SIGNED,

    @Says(kind = INVALID, value = "On signe entre le jour où le protocole est établi et aujourd’hui.")
    DAY_NOT_FITTING,

    @Says(kind = INVALID, value = "Dites où la signature a été donnée, en 60 caractères au plus.")
    PLACE_NOT_FITTING,

    @Says(kind = INVALID, value = "Écrivez le nom de chaque médiateur du dossier, en 120 caractères au plus.")
    NAMES_NOT_WHOLE,

    @Says(kind = INVALID, value = "Ce n’est pas une image PNG ou JPEG que l’on puisse lire.")
    NOT_A_PICTURE,

    @Says(kind = INVALID, value = "Cette image est trop lourde\u00a0: 1,4 Mo et 50 millions de points au plus.")
    PICTURE_TOO_LARGE,

    @Says(kind = CONFLICT, value = "La durée de conservation de ce protocole est passée\u00a0: il est effacé.")
    PROTOCOL_GONE
}
