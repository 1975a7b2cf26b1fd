package fr.trame.platform.eventstore;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The flag {@code announced} of the commits: the only thing of a commit that ever changes. */
class MongoOutbox implements Outbox {

    private static final Bson UNANNOUNCED = Filters.eq(CommitCodec.ANNOUNCED, false);

    private final MongoCollection<Document> events;
    private final CommitCodec codec;
    private final CommitReader reader;

    MongoOutbox(MongoCollection<Document> events, CommitCodec codec, CommitReader reader) {
        this.events = events;
        this.codec = codec;
        this.reader = reader;
    }

    /** Lets a sweep read the unannounced commits only. Servers without partial indexes ignore it and scan. */
    void createIndex() {
        events.createIndex(
                Indexes.ascending(CommitCodec.ANNOUNCED, CommitCodec.ID),
                new IndexOptions().name("unannounced").partialFilterExpression(UNANNOUNCED));
    }

    @Override
    public void sweep(int pageSize, Consumer<List<Commit>> consumer) {
        try (var cursor = events.find(UNANNOUNCED)
                .sort(Sorts.ascending(CommitCodec.ID))
                .batchSize(pageSize)
                .cursor()) {
            List<Commit> page = new ArrayList<>(pageSize);
            while (cursor.hasNext()) {
                page.add(codec.commit(cursor.next()));
                if (page.size() == pageSize || !cursor.hasNext()) {
                    consumer.accept(page);
                    page = new ArrayList<>(pageSize);
                }
            }
        }
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
