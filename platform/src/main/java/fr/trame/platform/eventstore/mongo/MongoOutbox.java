package fr.trame.platform.eventstore.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import fr.trame.platform.eventstore.Commit;
import fr.trame.platform.eventstore.Outbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The flag {@code announced} of the commits: the only thing of a commit that ever changes. */
class MongoOutbox implements Outbox {

    private static final Bson UNANNOUNCED = Filters.eq(CommitCodec.ANNOUNCED, false);

    private final MongoCollection<Document> events;
    private final CommitCodec codec;
    private final CommitReader reader;
    private volatile boolean indexed;

    MongoOutbox(MongoCollection<Document> events, CommitCodec codec, CommitReader reader) {
        this.events = events;
        this.codec = codec;
        this.reader = reader;
    }

    /** Lets a sweep read the unannounced commits only. */
    private void createIndex() {
        if (indexed) {
            return;
        }
        events.createIndex(
                Indexes.ascending(CommitCodec.ANNOUNCED, CommitCodec.ID),
                new IndexOptions().name("unannounced").partialFilterExpression(UNANNOUNCED));
        indexed = true;
    }

    @Override
    public Pages unannounced(int pageSize) {
        createIndex();
        var cursor = events.find(UNANNOUNCED)
                .sort(Sorts.ascending(CommitCodec.ID))
                .batchSize(pageSize)
                .cursor();
        return new Pages() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public List<Commit> next() {
                List<Commit> page = new ArrayList<>(pageSize);
                do {
                    page.add(codec.commit(cursor.next()));
                } while (page.size() < pageSize && cursor.hasNext());
                return page;
            }

            @Override
            public void close() {
                cursor.close();
            }
        };
    }

    @Override
    public List<Commit> unannounced(String stream) {
        return reader.read(stream).stream()
                .filter(commit -> !commit.getBoolean(CommitCodec.ANNOUNCED, true))
                .map(codec::commit)
                .toList();
    }

    @Override
    public void announced(Collection<String> commitIds) {
        if (!commitIds.isEmpty()) {
            events.updateMany(Filters.in(CommitCodec.ID, commitIds), Updates.set(CommitCodec.ANNOUNCED, true));
        }
    }
}
