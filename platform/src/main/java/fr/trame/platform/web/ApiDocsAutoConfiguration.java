package fr.trame.platform.web;

import fr.trame.platform.security.Caller;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** The OpenAPI document of a service: who acts and which version in headers, and problems as the other answer. */
@AutoConfiguration
@ConditionalOnClass(OpenAPI.class)
class ApiDocsAutoConfiguration {

    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Version.class);
    }

    @Bean
    OpenAPI api(@Value("${spring.application.name:trame}") String service) {
        // Whoever reads it came through the gateway, and so does what they try out.
        return new OpenAPI()
                .info(new Info().title(service).version("1"))
                .addServersItem(new Server().url("/").description("Cette adresse"));
    }

    @Bean
    GlobalOpenApiCustomizer problemSchema() {
        return api -> ModelConverters.getInstance()
                .readAll(Problem.class)
                .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
    }

    @Bean
    GlobalOperationCustomizer problemsAndHeaders() {
        return (operation, method) -> {
            operation.getResponses().addApiResponse("default", problems());
            boolean asksWho = Arrays.stream(method.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == Caller.class);
            boolean asksVersion = Arrays.stream(method.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == Version.class);
            if (asksWho) {
                header(operation, "Trame-Person", "Who acts: employee id.", true);
                header(operation, "Trame-Roles", "Role codes, separated by commas.", false);
                header(operation, "Trame-Team", "Code of the own team.", false);
            }
            if (asksVersion) {
                header(operation, "If-Match", "The version decided on, as the ETag gave it.", true);
            }
            return operation;
        };
    }

    private static ApiResponse problems() {
        return new ApiResponse()
                .description("A problem (RFC 9457) with a stable code and French sentences.")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static void header(Operation operation, String name, String description, boolean required) {
        operation.addParametersItem(new HeaderParameter()
                .name(name)
                .description(description)
                .required(required)
                .schema(new StringSchema()));
    }
}
