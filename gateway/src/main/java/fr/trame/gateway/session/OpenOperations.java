package fr.trame.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What is asked for without an account: a partner looks at the link of a mail, and answers by it. The link comes in the body and is the
 * only right; nothing of the browser's goes with it, so there is no session that another site could use, and no mark of the page is asked.
 */
final class OpenOperations {

    /** Each as method and whole address; there are no others. */
    static final Set<String> ALL = Set.of("POST /api/partner-links/look", "POST /api/partner-links/answers");

    /** Tells the service whose address it is that asks, so that it can limit how often; of clients it is not taken. */
    static final String CLIENT = "Trame-Client";

    private OpenOperations() {}

    static boolean matches(HttpServletRequest request) {
        return ALL.contains(request.getMethod() + " " + request.getRequestURI());
    }

    /** The request as it goes on: with no token, whoever is signed in. */
    static ServerRequest goingOn(ServerRequest request) {
        return ServerRequest.from(request)
                .headers(headers -> headers.set(CLIENT, request.servletRequest().getRemoteAddr()))
                .build();
    }
}
