package fr.trame.gateway.refusal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** First at the door: security headers on every answer, and no body larger than the limit. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Guard extends OncePerRequestFilter {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final List<String> NEVER_KEPT = List.of("/api/", "/oauth2/", "/login/");

    private final long largestBody;

    /** @param largestBody {@code trame.largest-request}: a batch of 500 interventions is about half a megabyte */
    Guard(@Value("${trame.largest-request}") DataSize largestBody) {
        this.largestBody = largestBody.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        speakOfSafety(request, response);
        if (NEVER_KEPT.stream().anyMatch(request.getRequestURI()::startsWith)) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (tooLarge(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }

    static void speakOfSafety(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(self)");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** A body whose length is not announced is not taken either: the browser and the usual clients always announce it. */
    private boolean tooLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > largestBody || request.getHeader("Transfer-Encoding") != null;
    }
}
