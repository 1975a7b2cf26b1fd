package fr.trame.platform.eventstore;

import com.mongodb.MongoException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        try {
            Map<String, List<Recorded>> recorded = new LinkedHashMap<>();
            reader.read(streams).forEach((stream, commits) -> recorded.put(stream, codec.recorded(commits)));
            return recorded;
        } catch (MongoException away) {
            throw StoreUnavailable.reading("the event store could not be read", away);
        }
    }
}
