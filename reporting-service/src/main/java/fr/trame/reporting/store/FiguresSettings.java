package fr.trame.reporting.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and with how much the figures are kept.
 *
 * @param folder holds the files; each instance on a machine takes a place of its own in it
 * @param memory most native memory that DuckDB takes, beside the Java heap: {@code 256MB}
 * @param threads that one question may use
 */
@ConfigurationProperties("trame.figures")
record FiguresSettings(
        @DefaultValue("data/figures") Path folder,
        @DefaultValue("256MB") String memory,
        @DefaultValue("2") int threads) {}
