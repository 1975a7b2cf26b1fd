package fr.trame.platform.privacy.file;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One event as it is stored.
 *
 * @param name its stored name, {@code intervention-recorded}
 * @param stream the aggregate it belongs to
 * @param content what is sealed for the person is open, what is sealed for somebody else is left out
 */
@Technical
public record StoredFact(
        String name, Instant at, String stream, @Staff JsonNode content) {}
