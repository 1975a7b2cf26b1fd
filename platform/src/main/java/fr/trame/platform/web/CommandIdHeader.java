package fr.trame.platform.web;

import fr.trame.platform.command.CommandId;
import fr.trame.platform.web.problem.CommonProblem;
import fr.trame.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a change be asked for under the id of the header {@code Command-Id}, so that it may be asked for again. */
class CommandIdHeader implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String id = request.getHeader(CommandId.HEADER);
        if (id != null && !CommandId.accepts(id)) {
            throw new ProblemException(CommonProblem.MALFORMED_REQUEST.of(
                    CommandId.HEADER, "L’en-tête Command-Id attend un identifiant UUID en minuscules."));
        }
        CommandId.set(id);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        CommandId.set(null);
    }
}
