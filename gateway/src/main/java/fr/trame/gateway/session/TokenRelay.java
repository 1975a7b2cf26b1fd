package fr.trame.gateway.session;

import fr.trame.gateway.refusal.Problems;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service hears who asks from the access token and from nothing else: what a client says of itself, and the keys of its
 * session, stop here. The other way, what the gateway itself says of safety is not said twice.
 */
@Component
public class TokenRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final List<String> STAY_HERE =
            List.of(HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION, "X-XSRF-TOKEN");

    private static final String CLAIMS_OF_OLD = "trame-";

    private static final List<String> NOT_FOR_SERVICES_TO_SAY = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "X-XSS-Protection",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Strict-Transport-Security",
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.PRAGMA,
            HttpHeaders.EXPIRES,
            HttpHeaders.SET_COOKIE);

    private final Provider provider;

    TokenRelay(Provider provider) {
        this.provider = provider;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (OpenOperations.matches(request.servletRequest())) {
            return next.handle(OpenOperations.goingOn(request));
        }
        var signedIn = SignedIn.in(request.servletRequest());
        if (signedIn == null) {
            return notSignedIn();
        }
        String token;
        try {
            token = signedIn.accessToken(provider);
        } catch (SignedIn.Over noMore) {
            SignedIn.end(request.servletRequest());
            return notSignedIn();
        } catch (SignedIn.ProviderAway away) {
            return unavailable();
        }
        return next.handle(ServerRequest.from(request)
                .headers(headers -> headers.setBearerAuth(token))
                .build());
    }

    /** The request without what is not for services; the token comes after. */
    public static ServerRequest withoutCredentials(ServerRequest request) {
        return ServerRequest.from(request)
                .headers(headers -> {
                    STAY_HERE.forEach(headers::remove);
                    List.copyOf(headers.headerNames()).stream()
                            .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(CLAIMS_OF_OLD))
                            .forEach(headers::remove);
                })
                .build();
    }

    public static ServerResponse withoutHouseHeaders(ServerRequest request, ServerResponse response) {
        NOT_FOR_SERVICES_TO_SAY.forEach(response.headers()::remove);
        return response;
    }

    private static ServerResponse notSignedIn() {
        return ServerResponse.status(HttpStatus.UNAUTHORIZED)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.notSignedIn());
    }

    private static ServerResponse unavailable() {
        return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(SignedIn.ASKED_AGAIN_AFTER.toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.providerAway());
    }
}
