package fr.trame.platform.projection;

import fr.trame.platform.deadletters.DeadLetters;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What operators ask of a read model that keeps itself. */
@AutoConfiguration(afterName = "fr.trame.platform.deadletters.DeadLettersAutoConfiguration")
@ConditionalOnBean(SelfKeptModel.class)
@Import({SelfKeptOperations.class, DeadLetterOperations.class})
class SelfKeptAutoConfiguration {

    @Bean
    Resending resending(DeadLetters deadLetters, SelfKeptModel model) {
        return new Resending(deadLetters, model::generation);
    }
}
