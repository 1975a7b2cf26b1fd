package fr.trame.platform.listening;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are listened to.
 *
 * @param batchSize most messages heard at once; a rebuild writes a document once per batch that touches it
 */
@ConfigurationProperties("trame.listening")
public record ListeningSettings(@DefaultValue("10000") int batchSize) {}
