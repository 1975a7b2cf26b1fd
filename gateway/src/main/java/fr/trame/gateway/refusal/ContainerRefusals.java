package fr.trame.gateway.refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the container refuses before {@link Guard} is asked, such as an address or a header that HTTP does not know, is told as
 * a problem and not as the container's page.
 */
@Component
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
            var problem = ApiErrorController.problem(ours ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST);
            try {
                response.setStatus(problem.getStatus());
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                Guard.speakOfSafety(request, response);
                response.setHeader("Cache-Control", "no-store");
                var body = response.getReporter();
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
