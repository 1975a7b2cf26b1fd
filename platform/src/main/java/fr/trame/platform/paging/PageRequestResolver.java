package fr.trame.platform.paging;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller method the {@link PageRequest}, or only the {@link AtLeast}, that it asks for. */
class PageRequestResolver implements HandlerMethodArgumentResolver {

    static final String AFTER = "after";
    static final String LIMIT = "limit";
    static final String AT_LEAST = "atLeast";

    private static final int LONGEST_NUMBER = 3;

    private final Duration patience;

    PageRequestResolver(Duration patience) {
        this.patience = patience;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class || parameter.getParameterType() == AtLeast.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletResponse answer = request.getNativeResponse(HttpServletResponse.class);
        AtLeast atLeast = AtLeast.of(all(request.getParameterValues(AT_LEAST)), patience, () -> {
            if (answer != null) {
                answer.setHeader(AtLeast.BEHIND, "true");
            }
        });
        return parameter.getParameterType() == AtLeast.class
                ? atLeast
                : new PageRequest(request.getParameter(AFTER), limit(request.getParameter(LIMIT)), atLeast);
    }

    private static List<String> all(String @Nullable [] values) {
        return values == null ? List.of() : List.of(values);
    }

    private static int limit(@Nullable String asked) {
        if (asked == null) {
            return PageRequest.MOST;
        }
        boolean number = !asked.isEmpty()
                && asked.length() <= LONGEST_NUMBER
                && asked.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        int limit = number ? Integer.parseInt(asked) : 0;
        if (limit < 1 || limit > PageRequest.MOST) {
            throw PagingRefusal.LIMIT_OUT_OF_RANGE.on(LIMIT);
        }
        return limit;
    }
}
