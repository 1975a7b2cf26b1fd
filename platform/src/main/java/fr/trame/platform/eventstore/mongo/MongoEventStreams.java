package fr.trame.platform.eventstore.mongo;

import com.mongodb.MongoException;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.eventstore.StoreUnavailable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;

/** Streams as the present code sees them. */
class MongoEventStreams implements EventStreams {

    private final CommitCodec codec;
    private final CommitReader reader;

    MongoEventStreams(CommitCodec codec, CommitReader reader) {
        this.codec = codec;
        this.reader = reader;
    }

    @Override
    public List<Recorded> read(String stream) {
        return read(List.of(stream)).getOrDefault(stream, List.of());
    }

    @Override
    public Map<String, List<Recorded>> read(Collection<String> streams) {
        return read(streams, codec::recorded);
    }

    @Override
    public Map<String, List<Recorded>> readPersons(Collection<String> persons) {
        codec.prepare(persons);
        return read(persons, codec::recordedAsFarAsReadable);
    }

    private Map<String, List<Recorded>> read(
            Collection<String> streams, Function<List<Document>, List<Recorded>> decoded) {
        try {
            Map<String, List<Recorded>> recorded = new LinkedHashMap<>();
            reader.read(streams).forEach((stream, commits) -> recorded.put(stream, decoded.apply(commits)));
            return recorded;
        } catch (MongoException away) {
            throw StoreUnavailable.reading("the event store could not be read", away);
        }
    }
}
