package fr.trame.platform.security;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a controller method the {@link Caller} it asks for. The one place where a service learns who acts: today from
 * headers that the gateway passes on, one day from the access token of the sign-in.
 */
class CallerResolver implements HandlerMethodArgumentResolver {

    private static final String PERSON = "Trame-Person";
    private static final String ROLES = "Trame-Roles";
    private static final String TEAM = "Trame-Team";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        var person = trimmed(request.getHeader(PERSON));
        if (person == null) {
            throw new CallerUnknown();
        }
        return new Caller(person, roles(request.getHeader(ROLES)), trimmed(request.getHeader(TEAM)));
    }

    private static Set<String> roles(@Nullable String header) {
        return header == null
                ? Set.of()
                : Arrays.stream(header.split(","))
                        .map(String::strip)
                        .filter(role -> !role.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String trimmed(@Nullable String header) {
        return header == null || header.isBlank() ? null : header.strip();
    }
}
