package fr.trame.gateway.refusal;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The gateway's own refusals, in the form that the services use (RFC 9457 with a stable code). */
public final class Problems {

    /** The attribute of a request that says why its session is over. */
    public static final String SESSION_OVER = "trame.session-over";

    private Problems() {}

    public static ProblemDetail problem(HttpStatus status, String code, String title) {
        var problem = ProblemDetail.forStatusAndDetail(status, title);
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(title);
        problem.setProperty("code", code);
        return problem;
    }

    public static ProblemDetail forbidden() {
        return problem(HttpStatus.FORBIDDEN, "forbidden", "Votre rôle ne permet pas de faire cela.");
    }

    /** The session was ended by somebody else; the device keeps nothing of it. */
    public static ProblemDetail sessionOver(String code) {
        return problem(
                HttpStatus.UNAUTHORIZED,
                code,
                switch (code) {
                    case "session-closed" ->
                        "Toutes vos sessions ont été fermées. Connectez-vous de nouveau, avec votre mot de passe.";
                    case "not-in-register" ->
                        "Ce compte n’est celui d’aucune personne du registre\u00a0: il ne donne aucun droit.";
                    case "access-not-begun" -> "Votre accès commence le jour de votre arrivée.";
                    default -> "Votre accès a pris fin avec votre départ de l’association.";
                });
    }

    public static ProblemDetail providerAway() {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "sign-in-unavailable",
                "Le service de connexion ne répond pas pour le moment. "
                        + "Rien n’est perdu\u00a0: réessayez dans quelques instants.");
    }

    public static ProblemDetail notSignedIn() {
        return problem(
                HttpStatus.UNAUTHORIZED,
                "not-signed-in",
                "Vous n’êtes pas connecté, ou votre session est terminée. Connectez-vous\u00a0: rien n’est perdu.");
    }
}
