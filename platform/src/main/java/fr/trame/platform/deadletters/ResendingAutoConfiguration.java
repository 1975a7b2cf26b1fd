package fr.trame.platform.deadletters;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Lets operators send dead letters again, where there is something to apply them. */
@AutoConfiguration(afterName = "fr.trame.platform.run.ProjectionAutoConfiguration")
@ConditionalOnBean(Destinations.class)
@Import(DeadLetterOperations.class)
class ResendingAutoConfiguration {

    @Bean
    Resending resending(DeadLetters deadLetters, Destinations destinations) {
        return new Resending(deadLetters, destinations);
    }
}
