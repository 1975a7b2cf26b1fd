package fr.trame.intervention.privacy;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long identities are kept, by class; free words have their terms beside these, in {@code trame.retention.texts}. Those of
 * residents are {@link RetentionTerm}s of the feature that has them.
 *
 * @param staffLeaver from the last day of work: the staff register keeps its entries for 5 years (code du travail, R. 1221-26)
 * @param partnerContact from the last confirmation of a partner: names of its contacts, held by legitimate interest (RGPD, art. 6.1 f)
 * @param warning how long before the end the DPO is told
 */
@ConfigurationProperties("trame.retention")
record RetentionRules(
        @DefaultValue("P5Y") Period staffLeaver,
        @DefaultValue("P3Y") Period partnerContact,
        @DefaultValue("P30D") Period warning) {}
