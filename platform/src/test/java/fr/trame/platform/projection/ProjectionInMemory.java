package fr.trame.platform.projection;

import fr.trame.platform.listening.HeardAnnouncement;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;

/** A projection with its documents in memory, folded and encoded exactly as in production: for tests of projections and of views. */
public final class ProjectionInMemory implements ReadModels {

    private final Projection projection;
    private final MemoryDocuments documents;
    private final Fold fold;

    public ProjectionInMemory(Projection projection) {
        this(projection, 0);
    }

    /**
     * @param conflictEvery each write of that number is made by half only and answered as a conflict; 0 for never
     */
    public ProjectionInMemory(Projection projection, int conflictEvery) {
        this.projection = projection;
        this.documents = new MemoryDocuments(projection.collections(), conflictEvery);
        this.fold = new Fold(projection, documents, new ProjectionMetrics(new SimpleMeterRegistry()));
    }

    /** Folds one batch. */
    public ProjectionInMemory hear(List<HeardAnnouncement> batch) {
        RuntimeException failure = fold.apply(batch);
        if (failure != null) {
            throw failure;
        }
        return this;
    }

    /** Every document as stored, by {@code collection/id}; equal maps mean equal bytes. */
    public SortedMap<String, RawBsonDocument> stored() {
        SortedMap<String, RawBsonDocument> all = new TreeMap<>();
        documents.byCollection.forEach(
                (collection, stored) -> stored.forEach((id, document) -> all.put(collection + "/" + id, document)));
        return all;
    }

    @Override
    public @Nullable Document find(String name, String collection, String id) {
        return find(name, collection, List.of(id)).get(id);
    }

    @Override
    public Map<String, Document> find(String name, String collection, Collection<String> ids) {
        if (!name.equals(projection.name())) {
            throw new IllegalArgumentException("there is only " + projection.name() + " here, not " + name);
        }
        Map<String, Document> found = new HashMap<>();
        documents.read(collection, ids).forEach((id, stored) -> found.put(id, stored.content()));
        return found;
    }

    private static final class MemoryDocuments implements DocumentStore {

        private final List<String> collections;
        private final Map<String, Map<String, RawBsonDocument>> byCollection = new HashMap<>();
        private final int conflictEvery;
        private int writes;

        MemoryDocuments(List<String> collections, int conflictEvery) {
            this.collections = collections;
            this.conflictEvery = conflictEvery;
            collections.forEach(collection -> byCollection.put(collection, new HashMap<>()));
        }

        @Override
        public List<String> collections() {
            return collections;
        }

        @Override
        public Map<String, Stored> read(String collection, Collection<String> ids) {
            Map<String, Stored> found = new HashMap<>();
            for (String id : ids) {
                RawBsonDocument raw = byCollection.get(collection).get(id);
                if (raw != null) {
                    Document content = new DocumentCodec()
                            .decode(raw.asBsonReader(), DecoderContext.builder().build());
                    long rev = content.getLong(EncodedDocument.REV);
                    content.remove(EncodedDocument.ID);
                    content.remove(EncodedDocument.REV);
                    found.put(id, new Stored(rev, content));
                }
            }
            return found;
        }

        @Override
        public boolean write(String collection, List<Change> changes) {
            writes++;
            boolean conflict = conflictEvery > 0 && writes % conflictEvery == 0;
            Map<String, RawBsonDocument> stored = byCollection.get(collection);
            for (Change change : changes.subList(0, conflict ? changes.size() / 2 : changes.size())) {
                switch (change) {
                    case Change.Insert insert -> stored.put(insert.id(), insert.document());
                    case Change.Replace replace -> stored.put(replace.id(), replace.document());
                    case Change.Delete delete -> stored.remove(delete.id());
                }
            }
            return !conflict;
        }
    }
}
