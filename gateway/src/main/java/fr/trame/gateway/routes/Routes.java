package fr.trame.gateway.routes;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.filter.CircuitBreakerFilterFunctions.circuitBreaker;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import fr.trame.gateway.routes.Backends.Backend;
import fr.trame.gateway.session.TokenRelay;
import java.net.URI;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Which path goes to which service, each behind its own circuit breaker. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final Duration KEPT_OPEN = Duration.ofMinutes(5);

    @Bean
    RouterFunction<ServerResponse> serviceRoutes(Backends backends, TokenRelay relay) {
        return backends.all().stream()
                .map(backend -> toService(backend, relay))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    @Bean
    RouterFunction<ServerResponse> documentRoutes(Backends backends) {
        return backends.services().stream()
                .map(Routes::toDocument)
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    /** What anybody may read before signing in; browsers keep it for a few minutes, so that it is asked for once. */
    @Bean
    RouterFunction<ServerResponse> openRoutes(Backends backends) {
        Backend backend = backends.services().getFirst();
        return route("open")
                .GET("/open/association", http())
                .GET("/open/association/logo", http())
                .before(uri(backend.uri()))
                .before(TokenRelay::withoutCredentials)
                .filter(circuitBreaker(backend.name(), unavailable(backend)))
                .after(TokenRelay::withoutHouseHeaders)
                .after(Routes::keptForAWhile)
                .build();
    }

    private static ServerResponse keptForAWhile(ServerRequest request, ServerResponse response) {
        if (response.statusCode().is2xxSuccessful()) {
            response.headers().setCacheControl(CacheControl.maxAge(KEPT_OPEN));
        }
        return response;
    }

    private static RouterFunction<ServerResponse> toService(Backend backend, TokenRelay relay) {
        RequestPredicate own = backend.paths().stream()
                .map(path -> RequestPredicates.path(path).or(RequestPredicates.path(path + "/**")))
                .reduce(RequestPredicate::or)
                .orElseThrow();
        return route(backend.name())
                .route(own, http())
                .before(uri(backend.uri()))
                .before(TokenRelay::withoutCredentials)
                .filter(relay)
                .filter(circuitBreaker(backend.name(), unavailable(backend)))
                .after(TokenRelay::withoutHouseHeaders)
                .build();
    }

    private static RouterFunction<ServerResponse> toDocument(Backend backend) {
        return route(backend.name() + "-openapi")
                .GET("/api/docs/" + backend.name(), http())
                .before(uri(backend.uri()))
                .before(setPath("/v3/api-docs"))
                .before(TokenRelay::withoutCredentials)
                .filter(circuitBreaker(backend.name(), unavailable(backend)))
                .after(TokenRelay::withoutHouseHeaders)
                .build();
    }

    private static URI unavailable(Backend backend) {
        return URI.create("forward:/unavailable/" + backend.name());
    }
}
