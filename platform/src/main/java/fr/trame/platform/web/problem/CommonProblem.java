package fr.trame.platform.web.problem;

import fr.trame.platform.web.problem.Problem.FieldError;
import java.util.List;
import java.util.Locale;

/** The problems that every service can answer, whatever the feature. */
public enum CommonProblem {
    MALFORMED_JSON(400, "Le contenu envoyé n’est pas du JSON lisible."),
    WRONG_TYPE(400, "Une valeur n’est pas du type attendu."),
    UNKNOWN_FIELD(400, "Un champ envoyé n’existe pas."),
    MALFORMED_REQUEST(400, "La demande est mal formée."),
    CALLER_UNKNOWN(401, "Personne n’est identifié. Connectez-vous d’abord."),
    TOKEN_REFUSED(401, "Votre connexion n’est plus valable. Reconnectez-vous."),
    NOT_FOUND(404, "Cette adresse ne mène à rien."),
    METHOD_NOT_ALLOWED(405, "Cette opération n’existe pas à cette adresse."),
    NOT_ACCEPTABLE(406, "Le format de réponse demandé n’est pas disponible."),
    PAYLOAD_TOO_LARGE(413, "Le contenu envoyé est trop volumineux."),
    UNSUPPORTED_MEDIA_TYPE(415, "Ce format de contenu n’est pas accepté. Envoyez du JSON."),
    MISSING_FIELD(422, "Il manque une information obligatoire."),
    INVALID_VALUE(422, "Une valeur n’est pas acceptée."),
    NO_SUCH_DAY(422, "Ce jour n’existe pas."),
    TEXT_NOT_STORABLE(422, "Un texte contient un signe qui ne peut pas être conservé."),
    VERSION_REQUIRED(428, "Indiquez la version de la fiche que vous modifiez (en-tête If-Match)."),
    TOO_MANY_REQUESTS(429, "Trop de demandes à la fois. Patientez quelques minutes, puis réessayez."),
    INTERNAL_ERROR(500, "Une erreur inattendue s’est produite. Rien n’a été perdu, réessayez."),
    STORE_REFUSED(500, "La base de données refuse d’enregistrer. Prévenez la personne qui s’occupe de Trame."),
    STORE_UNAVAILABLE(503, "L’enregistrement est momentanément indisponible. Réessayez dans un instant."),
    SIGN_IN_UNAVAILABLE(503, "La connexion ne peut pas être vérifiée pour le moment. Réessayez dans un instant.");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Problem problem() {
        return problem(title, List.of());
    }

    public Problem problem(String detail) {
        return problem(detail, List.of());
    }

    /** About one input. */
    public Problem of(String field, String message) {
        return problem(message, List.of(new FieldError(field, code(), message)));
    }

    public Problem problem(String detail, List<FieldError> errors) {
        return new Problem("/problems/" + code(), title, status, detail, code(), errors, List.of(), null);
    }
}
