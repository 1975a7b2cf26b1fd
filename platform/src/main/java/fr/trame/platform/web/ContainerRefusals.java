package fr.trame.platform.web;

import fr.trame.platform.web.problem.CommonProblem;
import fr.trame.platform.web.problem.Problem;
import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the container refuses before anything of ours is asked, such as an address or a header that HTTP does not know, is
 * told as a problem and not as the container's page.
 */
class ContainerRefusals implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final JsonMapper json;

    ContainerRefusals(JsonMapper json) {
        this.json = json;
    }

    /** Comes after Spring Boot's own, so that it is asked before it. */
    @Override
    public void customize(ConfigurableTomcatWebServerFactory container) {
        container.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            boolean ours = response.getStatus() == 500;
            Problem problem = ours
                    ? CommonProblem.INTERNAL_ERROR.problem()
                    : ProblemAdvice.byStatus(Math.min(response.getStatus(), 499));
            try {
                response.setStatus(problem.status());
                response.setContentType(ProblemAdvice.PROBLEM_JSON.toString());
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Cache-Control", "no-store");
                Writer body = response.getReporter();
                if (body != null) {
                    body.write(json.writeValueAsString(problem));
                    response.finishResponse();
                }
            } catch (IOException gone) {
                container.getLogger().debug("nobody waits for the answer any more", gone);
            }
        }
    }
}
