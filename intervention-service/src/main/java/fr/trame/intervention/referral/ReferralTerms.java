package fr.trame.intervention.referral;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A mediation is limited in time, and so is waiting.
 *
 * @param quiet after how many days without a step a referral is told to whoever follows it
 * @param overdue after how many it is told to the manager
 */
@ConfigurationProperties("trame.referral")
record ReferralTerms(
        @DefaultValue("45") int quiet, @DefaultValue("90") int overdue) {}
