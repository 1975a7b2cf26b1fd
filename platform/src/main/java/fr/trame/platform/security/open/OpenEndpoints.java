package fr.trame.platform.security.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds what is {@link Open} among the endpoints of a service, by method and whole address. */
public final class OpenEndpoints implements RequestMatcher {

    private final Supplier<RequestMappingHandlerMapping> endpoints;
    private volatile @Nullable Set<String> open;

    public OpenEndpoints(Supplier<RequestMappingHandlerMapping> endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        Set<String> known = open;
        if (known == null) {
            known = find();
            open = known;
        }
        return known.contains(request.getMethod() + " " + request.getRequestURI());
    }

    private Set<String> find() {
        return endpoints.get().getHandlerMethods().entrySet().stream()
                .filter(endpoint -> endpoint.getValue().hasMethodAnnotation(Open.class))
                .flatMap(endpoint -> addresses(endpoint.getKey()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> addresses(RequestMappingInfo endpoint) {
        return endpoint.getMethodsCondition().getMethods().stream()
                .flatMap(method -> endpoint.getPatternValues().stream().map(path -> method + " " + path));
    }
}
