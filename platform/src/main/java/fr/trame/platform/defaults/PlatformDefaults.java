package fr.trame.platform.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Adds {@code trame-platform.properties} below every other source of settings. */
public class PlatformDefaults implements EnvironmentPostProcessor {

    private static final String AXON_CONSOLE_ADVERT = "disable-axoniq-console-message";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (System.getProperty(AXON_CONSOLE_ADVERT) == null) {
            System.setProperty(AXON_CONSOLE_ADVERT, "true");
        }
        try {
            environment
                    .getPropertySources()
                    .addLast(new ResourcePropertySource(
                            "trame-platform", new ClassPathResource("trame-platform.properties")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
