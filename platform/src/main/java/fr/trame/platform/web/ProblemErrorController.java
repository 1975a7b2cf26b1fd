package fr.trame.platform.web;

import fr.trame.platform.web.problem.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last resort for what fails outside of any controller: a problem, never a stack trace or an HTML page. */
@RestController
class ProblemErrorController implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var problem = ProblemAdvice.byStatus(status);
        return ResponseEntity.status(problem.status())
                .contentType(ProblemAdvice.PROBLEM_JSON)
                .header("X-Content-Type-Options", "nosniff")
                .body(problem);
    }
}
