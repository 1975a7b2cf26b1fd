package fr.trame.reporting.activity;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ReadModels;
import fr.trame.platform.projection.Workspace;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;

/** The documents of a projection in memory, with their bytes, and a way to cut a batch short between two collections. */
final class MemoryModels implements ReadModels {

    private static final JsonWriterSettings JSON =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final Projection projection;
    private final Map<String, Map<String, String>> stored = new TreeMap<>();

    MemoryModels(Projection projection) {
        this.projection = projection;
        projection.collections().forEach(collection -> stored.put(collection, new TreeMap<>()));
    }

    void hear(List<HeardAnnouncement> batch) {
        hear(batch, projection.collections().size());
    }

    /** Writes only the first collections of the batch, as a process does that is killed in between. */
    void hear(List<HeardAnnouncement> batch, int collections) {
        Sheet sheet = new Sheet();
        projection.fold(batch, sheet);
        projection.collections().stream().limit(collections).forEach(sheet::write);
    }

    /** Everything, byte for byte, as extended JSON. */
    Map<String, Map<String, String>> everything() {
        return stored;
    }

    @Override
    public @Nullable Document find(String name, String collection, String id) {
        return find(name, collection, List.of(id)).get(id);
    }

    @Override
    public Map<String, Document> find(String name, String collection, Collection<String> ids) {
        Map<String, Document> found = new TreeMap<>();
        if (name.equals(projection.name())) {
            ids.forEach(id -> Stream.ofNullable(stored.get(collection).get(id))
                    .forEach(json -> found.put(id, Document.parse(json))));
        }
        return found;
    }

    private final class Sheet implements Workspace {

        private final Map<String, Map<String, Document>> changed = new TreeMap<>();

        @Override
        public void fetch(String collection, Collection<String> ids) {
            // everything is here
        }

        @Override
        public @Nullable Document get(String collection, String id) {
            Map<String, Document> sheet = changed.getOrDefault(collection, Map.of());
            return sheet.containsKey(id) ? sheet.get(id) : find(projection.name(), collection, id);
        }

        @Override
        public void put(String collection, String id, Document content) {
            changed.computeIfAbsent(collection, _ -> new TreeMap<>()).put(id, content);
        }

        @Override
        public void remove(String collection, String id) {
            changed.computeIfAbsent(collection, _ -> new TreeMap<>()).put(id, null);
        }

        private void write(String collection) {
            changed.getOrDefault(collection, Map.of()).forEach((id, content) -> {
                if (content == null) {
                    stored.get(collection).remove(id);
                } else {
                    stored.get(collection)
                            .put(id, BsonDocument.parse(content.toJson(JSON)).toJson(JSON));
                }
            });
        }
    }
}
