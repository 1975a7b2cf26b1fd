package fr.trame.platform.forgetting;

import fr.trame.platform.listening.subscription.Subscriptions;
import fr.trame.platform.privacy.Forgetting;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** For every service that has keys in memory. */
@AutoConfiguration(
        afterName = {
            "fr.trame.platform.listening.subscription.ListeningAutoConfiguration",
            "fr.trame.platform.privacy.PrivacyAutoConfiguration"
        })
@ConditionalOnBean({Forgetting.class, Subscriptions.class})
class ForgettingAutoConfiguration {

    @Bean
    WhenAPersonIsForgottenThenItsKeyLeavesMemory whenAPersonIsForgottenThenItsKeyLeavesMemory(
            Forgetting forgetting, Subscriptions subscriptions) {
        return new WhenAPersonIsForgottenThenItsKeyLeavesMemory(forgetting, subscriptions);
    }
}
