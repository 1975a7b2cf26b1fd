package fr.trame.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** One origin for the browser: routes, protection of the backends, the web app. */
@SpringBootApplication
@ConfigurationPropertiesScan
class Gateway {

    static void main(String[] args) {
        SpringApplication.run(Gateway.class, args);
    }
}
