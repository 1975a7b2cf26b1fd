package fr.trame.intervention.mail;

import static fr.trame.platform.refusal.RefusalKind.CONFLICT;
import static fr.trame.platform.refusal.RefusalKind.NOT_FOUND;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

enum MailRefusal implements Refusal {
    @Says(kind = NOT_FOUND, value = "Ce courriel n’existe pas, ou plus.")
    UNKNOWN_MAIL,

    @Says(kind = CONFLICT, value = "Ce que disait ce courriel n’est plus conservé\u00a0: refaites-le là d’où il vient.")
    MAIL_FORGOTTEN,

    @Says(kind = CONFLICT, value = "Ce courriel n’est pas parti\u00a0: il n’a pas pu revenir.")
    MAIL_NOT_SENT
}
