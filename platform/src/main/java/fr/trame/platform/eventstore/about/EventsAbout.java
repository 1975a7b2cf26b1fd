package fr.trame.platform.eventstore.about;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import fr.trame.platform.eventstore.StoreUnavailable;
import fr.trame.platform.eventstore.StoredEventNames;
import fr.trame.platform.eventstore.mongo.CommitCodec;
import fr.trame.platform.privacy.Sealing;
import fr.trame.platform.privacy.file.StoredFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Every stored event that names a person, whatever feature stored it: nothing can be left out of an answer to a right of access
 * because somebody forgot to list it. Commits are found by the index of those they are about.
 */
public final class EventsAbout {

    private static final int AT_ONCE = 500;

    private final MongoCollection<Document> events;
    private final Sealing sealing;
    private final StoredEventNames names;

    EventsAbout(MongoCollection<Document> events, Sealing sealing, StoredEventNames names) {
        this.events = events;
        this.sealing = sealing;
        this.names = names;
    }

    /** Those that hold the person's id, the oldest first; contents are read as they are asked for, a few at a time. */
    public Iterable<StoredFact> of(String person) {
        List<Found> found = find(person);
        return () -> chunks(found).stream()
                .flatMap(chunk -> read(chunk, person).stream())
                .iterator();
    }

    /**
     * Where an event was found.
     *
     * @param commit id of the document
     * @param place of the event in it
     */
    private record Found(Instant at, String commit, int place) {}

    private List<Found> find(String person) {
        List<Found> found = new ArrayList<>();
        try {
            if (AboutCompletion.isDue(events)) {
                throw new StoreUnavailable("older commits do not tell yet whom they are about", null);
            }
            for (Document commit :
                    events.find(Filters.eq(CommitCodec.ABOUT, person)).batchSize(AT_ONCE)) {
                List<Document> stored = commit.getList(CommitCodec.EVENTS, Document.class);
                for (int place = 0; place < stored.size(); place++) {
                    if (names(stored.get(place).get(CommitCodec.PAYLOAD), person)) {
                        found.add(
                                new Found(CommitCodec.at(stored.get(place)), commit.getString(CommitCodec.ID), place));
                    }
                }
            }
        } catch (MongoException away) {
            throw StoreUnavailable.reading("the event store could not be read", away);
        }
        found.sort(Comparator.comparing(Found::at).thenComparing(Found::commit).thenComparingInt(Found::place));
        return found;
    }

    private static List<List<Found>> chunks(List<Found> found) {
        return IntStream.iterate(0, from -> from < found.size(), from -> from + AT_ONCE)
                .mapToObj(from -> found.subList(from, Math.min(found.size(), from + AT_ONCE)))
                .toList();
    }

    private List<StoredFact> read(List<Found> chunk, String person) {
        Map<String, Document> commits = new HashMap<>();
        try {
            events.find(Filters.in(
                            CommitCodec.ID, chunk.stream().map(Found::commit).toList()))
                    .batchSize(AT_ONCE)
                    .forEach(commit -> commits.put(commit.getString(CommitCodec.ID), commit));
        } catch (MongoException away) {
            throw StoreUnavailable.reading("the event store could not be read", away);
        }
        List<StoredFact> facts = new ArrayList<>();
        for (Found each : chunk) {
            Document commit = Objects.requireNonNull(commits.get(each.commit()), "events never go");
            facts.add(fact(
                    commit.getString(CommitCodec.STREAM),
                    commit.getList(CommitCodec.EVENTS, Document.class).get(each.place()),
                    person));
        }
        return facts;
    }

    private StoredFact fact(String stream, Document event, String person) {
        JsonNode content = CommitCodec.payload(event, names, sealing);
        return new StoredFact(
                event.getString(CommitCodec.NAME),
                CommitCodec.at(event),
                stream,
                sealing.openOnly(person, content, stream));
    }

    private static boolean names(@Nullable Object value, String person) {
        return switch (value) {
            case String text -> text.equals(person);
            case Map<?, ?> object -> object.values().stream().anyMatch(each -> names(each, person));
            case List<?> list -> list.stream().anyMatch(each -> names(each, person));
            case null, default -> false;
        };
    }
}
