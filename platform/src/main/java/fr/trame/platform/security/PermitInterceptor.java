package fr.trame.platform.security;

import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.open.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets nobody into an endpoint whose permission none of the own roles has, and nobody at all where none is named; to what is open everybody. */
class PermitInterceptor implements HandlerInterceptor {

    private final Callers callers;

    PermitInterceptor(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(Open.class)) {
            Permit permit = method.getMethodAnnotation(Permit.class);
            if (permit == null
                    || !callers.of(request, permit.alsoAfterLeaving()).may(permit.value())) {
                throw CommonRefusal.FORBIDDEN.refusal();
            }
        }
        return true;
    }
}
