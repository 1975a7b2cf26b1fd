package fr.trame.gateway.refusal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every error that no route answered, as a problem in French instead of the container's page. */
@RestController
class ApiErrorController implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request, HttpServletResponse response) {
        Guard.speakOfSafety(request, response); // what the container refused by itself has not passed the door
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        request.getAttribute(Problems.SESSION_OVER) instanceof String code
                                ? Problems.sessionOver(code)
                                : problem(status));
    }

    static ProblemDetail problem(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> Problems.notSignedIn();
            case FORBIDDEN ->
                Problems.problem(
                        status,
                        "csrf-refused",
                        "Cette demande ne porte pas la marque de la page ouverte. Rechargez la page, puis réessayez.");
            case NOT_FOUND -> Problems.problem(status, "not-found", "Cette adresse n’existe pas.");
            case METHOD_NOT_ALLOWED ->
                Problems.problem(status, "method-not-allowed", "Cette action n’existe pas à cette adresse.");
            case CONTENT_TOO_LARGE ->
                Problems.problem(status, "payload-too-large", "L’envoi dépasse la taille permise.");
            case GATEWAY_TIMEOUT ->
                Problems.problem(status, "timeout", "La réponse tarde trop. Réessayez\u00a0: rien n’est perdu.");
            default ->
                Problems.problem(
                        status,
                        status.is4xxClientError() ? "bad-request" : "internal-error",
                        status.is4xxClientError()
                                ? "La demande n’est pas comprise."
                                : "Une erreur s’est produite. Réessayez dans quelques instants.");
        };
    }
}
