package fr.trame.platform.run;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How projections run.
 *
 * @param look how often generations are looked after while one is being built: swap, restart, drop
 * @param calmLook how often while there is none; a look costs some look-ups by key
 * @param grace how long the documents of a generation remain after nobody should read them any more
 * @param mostWaiting streams of one generation that may wait as dead letters: with so many it is the fold that is wrong, not
 *     the messages, and it is fed no further
 * @param fewestThings a rebuilt generation that holds less than this share of what the live one holds is not swapped in by
 *     itself
 */
@ConfigurationProperties("trame.projections")
public record ProjectionSettings(
        @DefaultValue("500ms") Duration look,
        @DefaultValue("5s") Duration calmLook,
        @DefaultValue("30s") Duration grace,
        @DefaultValue("1000") int mostWaiting,
        @DefaultValue("0.95") double fewestThings) {}
