package fr.trame.gateway.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** Requests are measured as a whole: nobody reads a measure of each filter, and it is not free. */
@Configuration(proxyBeanMethods = false)
class UnmeasuredFilters {

    @Bean
    SecurityObservationSettings filtersAreNotMeasured() {
        return SecurityObservationSettings.noObservations();
    }
}
