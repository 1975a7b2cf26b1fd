package fr.trame.intervention.referral.link;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Period;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What links are made of, and how often they may be tried. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkConfiguration.Terms.class)
class LinkConfiguration {

    /**
     * How long a link is good, and how often it is looked at.
     *
     * @param publicUrl where browsers reach Trame, without a slash at the end
     * @param good from the day on which it is made
     * @param perLink how often within {@code window} one link, good or not, may be looked at or answered by
     * @param perAddress the same of one network address, whatever links are tried: a whole office may have one
     */
    @ConfigurationProperties("trame.partner-link")
    record Terms(
            URI publicUrl,
            @DefaultValue("P30D") Period good,
            @DefaultValue("30") int perLink,
            @DefaultValue("60") int perAddress,
            @DefaultValue("PT10M") Duration window) {}

    /** What nobody can guess. */
    interface Secrets extends Supplier<byte[]> {}

    @Bean
    Secrets secrets() {
        var chance = new SecureRandom();
        return () -> {
            byte[] secret = new byte[LinkToken.SECRET];
            chance.nextBytes(secret);
            return secret;
        };
    }
}
