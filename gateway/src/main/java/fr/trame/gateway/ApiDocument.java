package fr.trame.gateway;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the gateway answers by itself has a document like what the services answer. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Session et droits").version("1"))
                .addServersItem(new Server().url("/").description("Cette adresse"));
    }
}
