package fr.trame.platform.deadletters;

import fr.trame.platform.listening.Delivery;
import fr.trame.platform.listening.StreamKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/**
 * A stream whose next message could not be handled, with that message and all later ones, in order.
 *
 * @param id key of its document
 * @param reason what is wrong with the first message
 * @param since when the first message came to wait
 * @param changes how often it was changed; guards against another writer
 */
public record WaitingStream(
        String id,
        GenerationId generation,
        StreamKey stream,
        String reason,
        Instant since,
        List<DeadLetter> letters,
        long changes) {

    public WaitingStream {
        letters = List.copyOf(letters);
    }

    WaitingStream with(String newReason, List<DeadLetter> newLetters) {
        return new WaitingStream(id, generation, stream, newReason, since, newLetters, changes + 1);
    }

    boolean holds(Delivery delivery) {
        return letters.stream()
                .anyMatch(letter -> letter.offset() == delivery.offset()
                        && letter.partition() == delivery.partition().number());
    }

    Document toDocument() {
        return new Document("_id", id)
                .append("projection", generation.projection())
                .append("generation", generation.number())
                .append("topic", stream.topic())
                .append("stream", stream.stream())
                .append("reason", reason)
                .append("since", since.toString())
                .append("letters", letters.stream().map(DeadLetter::toDocument).toList())
                .append("changes", changes);
    }

    static WaitingStream of(Document stored) {
        return new WaitingStream(
                stored.getString("_id"),
                new GenerationId(stored.getString("projection"), stored.getInteger("generation")),
                new StreamKey(stored.getString("topic"), stored.getString("stream")),
                stored.getString("reason"),
                Instant.parse(stored.getString("since")),
                stored.getList("letters", Document.class).stream()
                        .map(DeadLetter::of)
                        .toList(),
                Objects.requireNonNull(stored.getLong("changes")));
    }
}
