package fr.trame.intervention.referral.link;

import static fr.trame.platform.refusal.RefusalKind.CONFLICT;
import static fr.trame.platform.refusal.RefusalKind.INVALID;
import static fr.trame.platform.refusal.RefusalKind.NOT_FOUND;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

/** Why a link is not sent, opens nothing, or takes no answer. */
enum LinkRefusal implements Refusal {
    @Says(
            kind = CONFLICT,
            value = "Un lien s’envoie après l’accord de la personne, tant que la prise en charge n’est pas effective.")
    NOT_FOR_A_PARTNER,

    @Says(kind = CONFLICT, value = "Nommez d’abord le partenaire de cette mise en relation\u00a0: réorientez-la.")
    NO_PARTNER,

    @Says(kind = INVALID, value = "Choisissez une adresse électronique de la fiche du partenaire.")
    NO_ADDRESS,

    @Says(
            kind = INVALID,
            value = "Dites le prénom du médiateur que le partenaire peut appeler, en 60 caractères au plus.")
    FIRST_NAME_MISSING,

    @Says(kind = INVALID, value = "Ce médiateur ne suit pas cette mise en relation.")
    NOT_ITS_MEDIATOR,

    @Says(kind = CONFLICT, value = "Il n’y a pas de lien à révoquer.")
    NO_LINK,

    @Says(kind = INVALID, value = "Cette réponse n’existe pas.")
    NO_SUCH_ANSWER,

    @Says(kind = NOT_FOUND, value = "Ce lien n’est plus valable.")
    LINK_OVER,

    @Says(kind = INVALID, value = "Dites votre service, en 80 caractères au plus.")
    SERVICE_MISSING,

    @Says(kind = INVALID, value = "Dites votre fonction, en 80 caractères au plus.")
    FUNCTION_MISSING,

    @Says(kind = INVALID, value = "Ce nom dépasse 80 caractères.")
    NAME_TOO_LONG,

    @Says(kind = INVALID, value = "Choisissez la raison du refus.")
    REASON_MISSING,

    @Says(kind = INVALID, value = "Choisissez le jour du rendez-vous, à partir d’aujourd’hui et dans l’année.")
    APPOINTMENT_NOT_FITTING,

    @Says(kind = INVALID, value = "Écrivez votre question, en 500 caractères au plus.")
    QUESTION_MISSING,

    @Says(kind = CONFLICT, value = "Trop de réponses sont venues pour cette demande\u00a0: appelez-nous.")
    TOO_MANY_ANSWERS
}
