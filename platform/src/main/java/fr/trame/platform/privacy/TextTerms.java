package fr.trame.platform.privacy;

import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long free words are kept from the end of the month in which they were recorded, by their class; a service names those of its
 * own events. A class that events name and this does not is an error.
 *
 * @param texts {@code note: P2Y}
 */
@ConfigurationProperties("trame.retention")
record TextTerms(@DefaultValue Map<String, Period> texts) {

    TextTerms {
        texts = Map.copyOf(texts);
        texts.forEach((kind, term) -> {
            if (term.isZero() || term.isNegative()) {
                throw new IllegalArgumentException("texts of class " + kind + " cannot be kept for " + term);
            }
        });
    }
}
