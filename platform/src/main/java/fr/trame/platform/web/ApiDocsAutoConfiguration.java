package fr.trame.platform.web;

import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
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

/** The OpenAPI document of a service: who acts by its token, which permission it takes, which version in a header, and every answer. */
@AutoConfiguration
@ConditionalOnClass(OpenAPI.class)
class ApiDocsAutoConfiguration {

    private static final String SIGN_IN = "sign-in";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Version.class);
    }

    @Bean
    OpenAPI api(@Value("${spring.application.name:trame}") String service) {
        // Whoever reads it came through the gateway, and so does what they try out.
        return new OpenAPI()
                .info(new Info().title(service).version("1"))
                .addServersItem(new Server().url("/").description("Cette adresse"))
                .components(new Components()
                        .addSecuritySchemes(
                                SIGN_IN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")));
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
            Permit permit = method.getMethodAnnotation(Permit.class);
            if (permit != null) {
                operation.addExtension("x-permission", permit.value().code());
                operation.addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
            }
            if (DeclaredAnswers.asksVersion(method)) {
                operation.addParametersItem(new HeaderParameter()
                        .name("If-Match")
                        .description("The version decided on, as the ETag gave it.")
                        .required(true)
                        .schema(new JsonSchema().typesItem("string").pattern(Version.PATTERN)));
            }
            return operation;
        };
    }
}
