package fr.trame.gateway.session;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the gateway answers by itself has a document like what the services answer. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final List<Class<? extends Record>> ANSWERS = List.of(
            SessionController.Session.class,
            SessionController.WayOut.class,
            RightsController.Table.class,
            RightsController.Role.class,
            RightsController.Row.class,
            RightsController.Listener.class);

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Session et droits").version("1"))
                .addServersItem(new Server().url("/").description("Cette adresse"));
    }

    /** What is not marked as nullable is always there; the library knows the older annotations only. */
    @Bean
    OpenApiCustomizer presence() {
        return document -> ANSWERS.forEach(answer -> {
            Schema<?> schema =
                    Objects.requireNonNull(document.getComponents().getSchemas().get(answer.getSimpleName()));
            Stream.of(answer.getRecordComponents())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .forEach(component -> schema.addRequiredItem(component.getName()));
        });
    }
}
