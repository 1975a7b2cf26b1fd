package fr.trame.platform.projection;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Finds documents of whichever generation is live. */
final class LiveReadModels implements ReadModels {

    private final MongoDatabase database;
    private final Controls controls;

    LiveReadModels(MongoDatabase database, Controls controls) {
        this.database = database;
        this.controls = controls;
    }

    @Override
    public @Nullable Document find(String projection, String collection, String id) {
        return find(projection, collection, List.of(id)).get(id);
    }

    @Override
    public Map<String, Document> find(String projection, String collection, Collection<String> ids) {
        Control control = controls.recent(projection);
        if (control == null || ids.isEmpty()) {
            return Map.of();
        }
        String physicalName = MongoDocuments.physicalName(
                projection, collection, control.live().number());
        Map<String, Document> found = new HashMap<>();
        MongoDocuments.read(database, physicalName, ids).forEach((id, stored) -> found.put(id, stored.content()));
        return found;
    }
}
