package fr.trame.platform.projection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How projections run.
 *
 * @param look how often generations are looked after: swap, restart, drop
 * @param grace how long the documents of a generation remain after nobody should read them any more
 */
@ConfigurationProperties("trame.projections")
record ProjectionSettings(
        @DefaultValue("500ms") Duration look,
        @DefaultValue("30s") Duration grace) {}
