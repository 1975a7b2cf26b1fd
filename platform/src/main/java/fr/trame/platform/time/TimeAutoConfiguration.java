package fr.trame.platform.time;

import java.time.ZoneId;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The association's time zone for every service. */
@AutoConfiguration
@EnableConfigurationProperties(TimeSettings.class)
class TimeAutoConfiguration {

    @Bean
    ZoneId timeZone(TimeSettings settings) {
        return settings.timeZone();
    }
}
