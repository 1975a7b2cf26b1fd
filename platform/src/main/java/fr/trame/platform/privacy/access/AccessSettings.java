package fr.trame.platform.privacy.access;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where accesses are noted, and for how long.
 *
 * @param database the same for all services
 * @param kept six months to a year is what the CNIL recommends for logs (deliberation 2021-122 of 14 October 2021)
 */
@ConfigurationProperties("trame.access")
record AccessSettings(
        @DefaultValue("trame_access") String database,
        @DefaultValue("P1Y") Period kept) {}
