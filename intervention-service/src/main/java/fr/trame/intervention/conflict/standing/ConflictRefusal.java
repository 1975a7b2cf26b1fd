package fr.trame.intervention.conflict.standing;

import static fr.trame.platform.refusal.RefusalKind.CONFLICT;
import static fr.trame.platform.refusal.RefusalKind.FORBIDDEN;
import static fr.trame.platform.refusal.RefusalKind.INVALID;

import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

public enum ConflictRefusal implements Refusal {
    @Says(kind = FORBIDDEN, value = "Seuls les médiateurs de ce dossier ou leur manager peuvent le suivre.")
    NOT_YOUR_CASE,

    @Says(
            kind = FORBIDDEN,
            value = "Dites d’abord que vous n’avez aucun lien avec une partie, ou passez la main\u00a0: personne ne"
                    + " demandera pourquoi.")
    TIE_NOT_DECLARED,

    @Says(kind = CONFLICT, value = "Vous n’êtes pas médiateur de ce dossier.")
    NOT_ITS_MEDIATOR,

    @Says(kind = CONFLICT, value = "Vous avez déjà dit n’avoir aucun lien avec une partie.")
    ALREADY_DECLARED,

    @Says(kind = FORBIDDEN, value = "Seul un manager de l’équipe peut prolonger une médiation.")
    MANAGERS_RENEW,

    @Says(kind = CONFLICT, value = "Ce dossier n’est plus une simple demande.")
    NOT_A_REQUEST,

    @Says(kind = CONFLICT, value = "Aucune médiation n’est en cours dans ce dossier.")
    NOT_UNDER_WAY,

    @Says(kind = CONFLICT, value = "Ce dossier est terminé.")
    CASE_ENDED,

    @Says(kind = CONFLICT, value = "Ce dossier n’est pas clos.")
    NOT_CLOSED,

    @Says(kind = CONFLICT, value = "Une médiation a de deux à six parties\u00a0: ajoutez d’abord l’autre.")
    NOT_TWO_PARTIES,

    @Says(kind = CONFLICT, value = "Une médiation a six parties au plus.")
    TOO_MANY_PARTIES,

    @Says(kind = INVALID, value = "Cette partie n’existe pas dans ce dossier.")
    UNKNOWN_PARTY,

    @Says(kind = CONFLICT, value = "L’identité de cette partie est effacée\u00a0: rien ne peut plus être noté d’elle.")
    IDENTITY_GONE,

    @Says(kind = CONFLICT, value = "Cette partie a déjà été contactée.")
    ALREADY_CONTACTED,

    @Says(kind = CONFLICT, value = "Cette partie n’a pas encore été contactée.")
    NOT_CONTACTED,

    @Says(kind = CONFLICT, value = "Cette partie a déjà donné son accord.")
    ALREADY_CONSENTED,

    @Says(
            kind = CONFLICT,
            value = "Cette partie n’a pas donné son accord\u00a0: personne n’est forcé d’entrer en médiation.")
    NO_CONSENT,

    @Says(kind = INVALID, value = "Dites à cette partie qui a donné son nom et pourquoi, puis notez que c’est fait.")
    NOT_TOLD,

    @Says(kind = INVALID, value = "Cette date est dans l’avenir.")
    DATE_IN_FUTURE,

    @Says(kind = INVALID, value = "Cette date précède la demande.")
    BEFORE_REQUEST,

    @Says(kind = INVALID, value = "Une table ronde se prépare pour aujourd’hui ou plus tard.")
    TABLE_IN_THE_PAST,

    @Says(
            kind = CONFLICT,
            value = "La médiation a atteint sa durée\u00a0: votre manager la prolonge avec un motif, ou elle se clôt.")
    LIMIT_REACHED,

    @Says(
            kind = CONFLICT,
            value = "Un protocole s’établit d’un accord écrit, tant qu’il est suivi, avec ses engagements.")
    NOTHING_WRITTEN,

    @Says(kind = CONFLICT, value = "Il n’y a encore rien à dire à qui a demandé la médiation.")
    NOTHING_TO_TELL,

    @Says(kind = CONFLICT, value = "Il n’y a plus de suivi à faire de cet accord.")
    NO_CHECK_LEFT,

    @Says(kind = INVALID, value = "Notez pour chaque engagement la parole de chaque partie, une fois.")
    WORDS_NOT_WHOLE,

    @Says(kind = INVALID, value = "Un engagement est celui d’une partie du dossier et dit ce qu’elle fera.")
    COMMITMENT_NOT_WHOLE,

    @Says(kind = INVALID, value = "Un accord a vingt engagements au plus.")
    TOO_MANY_COMMITMENTS,

    @Says(kind = INVALID, value = "Cette issue ne correspond pas à ce qui s’est passé.")
    OUTCOME_NOT_FITTING,

    @Says(kind = INVALID, value = "La nouvelle échéance est après aujourd’hui, de six mois au plus.")
    LIMIT_OUT_OF_RANGE,

    @Says(kind = INVALID, value = "Dites en quelques mots pourquoi\u00a0: de 10 à 500 caractères.")
    REASON_NOT_FITTING,

    @Says(kind = INVALID, value = "Un dossier a un ou deux médiateurs.")
    ONE_OR_TWO_MEDIATORS,

    @Says(kind = INVALID, value = "Cette personne ne fait pas partie de l’équipe.")
    NOT_OF_THE_TEAM,

    @Says(kind = INVALID, value = "Ce territoire n’existe pas.")
    NO_SUCH_TERRITORY,

    @Says(kind = INVALID, value = "Ce lieu n’existe pas dans ce territoire.")
    NO_SUCH_PLACE,

    @Says(kind = INVALID, value = "Le lieu d’un dossier s’arrête à l’immeuble\u00a0: jamais un logement.")
    PLACE_TOO_FINE,

    @Says(kind = INVALID, value = "Cette intervention n’existe pas, ou n’est pas une telle étape de cette équipe.")
    NO_SUCH_STEP,

    @Says(kind = INVALID, value = "Cette intervention n’existe pas, ou n’est pas de cette équipe.")
    NO_SUCH_ACT,

    @Says(kind = INVALID, value = "Ce texte est trop long.")
    TEXT_TOO_LONG,

    @Says(
            kind = INVALID,
            value = "Un litige de consommation n’est pas une médiation sociale\u00a0: proposez une mise en relation.")
    CONSUMER_DISPUTE
}
