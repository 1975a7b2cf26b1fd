package fr.trame.platform.eventstore.mongo;

import com.mongodb.MongoException;
import fr.trame.platform.eventstore.StoreUnavailable;
import java.util.Map;
import org.bson.Document;

/** What is known of the command behind a commit. */
public final class CommitMetadata {

    /** Under which id the change was asked for, if under any. */
    public static final String COMMAND_ID = "commandId";

    /** A few bits of a digest of what was asked for. */
    public static final String CONTENT = "content";

    private final CommitReader reader;

    CommitMetadata(CommitReader reader) {
        this.reader = reader;
    }

    /** Of the commit whose first event has that sequence; empty if there is none. */
    public Map<String, Object> of(String stream, long first) {
        try {
            Document commit = reader.at(stream, first);
            return commit == null
                    ? Map.of()
                    : Map.copyOf(commit.getList(CommitCodec.EVENTS, Document.class)
                            .getFirst()
                            .get(CommitCodec.META, Document.class));
        } catch (MongoException away) {
            throw StoreUnavailable.reading("the event store could not be read", away);
        }
    }
}
