package fr.trame.platform.deadletters;

import fr.trame.platform.listening.StreamKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/**
 * A waiting stream without its messages, as {@link WaitingStream}.
 *
 * @param letters how many messages wait
 */
public record WaitingSummary(
        String id, GenerationId generation, StreamKey stream, String reason, Instant since, int letters) {

    /** What has to be read of its document. */
    static final List<String> FIELDS =
            List.of("projection", "generation", "topic", "stream", "reason", "since", "letters.offset");

    static WaitingSummary of(Document stored) {
        return new WaitingSummary(
                stored.getString("_id"),
                new GenerationId(stored.getString("projection"), stored.getInteger("generation")),
                new StreamKey(stored.getString("topic"), stored.getString("stream")),
                Objects.requireNonNull(stored.getString("reason")),
                Instant.parse(stored.getString("since")),
                stored.getList("letters", Document.class).size());
    }
}
