package fr.trame.platform.web.apidocs;

import fr.trame.platform.command.CommandId;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.security.open.Open;
import fr.trame.platform.web.Version;
import fr.trame.platform.web.problem.Problem;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;

/**
 * The OpenAPI document of a service as it is seen through the gateway: the session and the mark of the page that a change takes, the
 * permission, the version in a header, and every answer.
 */
@AutoConfiguration
@ConditionalOnClass(OpenAPI.class)
class ApiDocsAutoConfiguration {

    private static final String SESSION = "session";
    private static final String PAGE = "page";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Version.class);
    }

    @Bean
    OpenAPI api(@Value("${trame.web.title:${spring.application.name:trame}}") String title) {
        // Whoever reads it came through the gateway, and so does what they try out.
        return new OpenAPI()
                .info(new Info().title(title).version("1"))
                .addServersItem(new Server().url("/").description("Cette adresse"))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        SESSION,
                                        key(
                                                SecurityScheme.In.COOKIE,
                                                "TRAME_SESSION",
                                                "La session, une fois connecté."))
                                .addSecuritySchemes(
                                        PAGE,
                                        key(
                                                SecurityScheme.In.HEADER,
                                                "X-XSRF-TOKEN",
                                                "La marque de la page\u00a0: la valeur du cookie XSRF-TOKEN, pour tout ce qui change.")));
    }

    private static SecurityScheme key(SecurityScheme.In place, String name, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(place)
                .name(name)
                .description(description);
    }

    @Bean
    GlobalOpenApiCustomizer problemSchema() {
        return api -> ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
    }

    @Bean
    ModelConverter declaredPresence() {
        return new DeclaredPresence();
    }

    @Bean
    GlobalOperationCustomizer declaredAnswers() {
        return new DeclaredAnswers();
    }

    @Bean
    GlobalOperationCustomizer permissionAndVersion() {
        return (operation, method) -> {
            operation.setOperationId(name(method));
            Permit permit = method.getMethodAnnotation(Permit.class);
            if (permit != null) {
                operation.addExtension("x-permission", permit.value().code());
                SecurityRequirement needed = new SecurityRequirement().addList(SESSION);
                operation.addSecurityItem(DeclaredAnswers.changes(method) ? needed.addList(PAGE) : needed);
            }
            if (method.hasMethodAnnotation(Open.class)) {
                operation.addExtension("x-permission", "open");
            }
            if (DeclaredAnswers.asksVersion(method)) {
                operation.addParametersItem(new HeaderParameter()
                        .name("If-Match")
                        .description("The version decided on, as the ETag gave it.")
                        .required(true)
                        .schema(new JsonSchema().typesItem("string").pattern(Version.PATTERN)));
                operation.addParametersItem(new HeaderParameter()
                        .name(CommandId.HEADER)
                        .description("An id made for this change alone. Sent again with it because no answer came, the"
                                + " change is made once, and answered like the first time with the present state.")
                        .required(false)
                        .schema(new JsonSchema().typesItem("string").pattern(CommandId.PATTERN)));
            }
            return operation;
        };
    }

    /** {@code interventionAmend}: the library numbers the second {@code get} of a service. */
    private static String name(HandlerMethod method) {
        String feature = method.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        String does = method.getMethod().getName();
        return Character.toLowerCase(feature.charAt(0))
                + feature.substring(1)
                + Character.toUpperCase(does.charAt(0))
                + does.substring(1);
    }
}
