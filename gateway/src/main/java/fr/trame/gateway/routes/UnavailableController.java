package fr.trame.gateway.routes;

import fr.trame.gateway.refusal.Problems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the browser is told while a service cannot be reached. Reached by forward only; asked directly it is not there. */
@RestController
class UnavailableController {

    /** Seconds after which a client may well try again. */
    static final String RETRY_AFTER = "2";

    private final Backends backends;

    UnavailableController(Backends backends) {
        this.backends = backends;
    }

    @RequestMapping("/unavailable/{name}")
    ResponseEntity<ProblemDetail> unavailable(@PathVariable String name, HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Problems.problem(HttpStatus.NOT_FOUND, "not-found", "Cette adresse n’existe pas."));
        }
        var title = backends.all().stream()
                .filter(backend -> backend.name().equals(name))
                .map(Backends.Backend::title)
                .findFirst()
                .orElse("Ce service");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", RETRY_AFTER)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        Problems.problem(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "service-unavailable",
                                title
                                        + " ne répond pas pour le moment. Rien n’est perdu\u00a0: réessayez dans quelques instants."));
    }
}
