package fr.trame.platform.time;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the association counts days.
 *
 * @param timeZone a name of the IANA time zone database, {@code Europe/Paris}; its default stands in {@code trame-platform.properties}
 */
@ConfigurationProperties("trame")
record TimeSettings(ZoneId timeZone) {}
