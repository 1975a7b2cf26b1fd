package fr.trame.intervention;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ProjectionInMemory;
import fr.trame.platform.projection.ReadModels;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.context.annotation.Primary;

/** What the projections of a service without a broker have heard: only what a test tells them. */
@Primary
public class ReadModelsInMemory implements ReadModels {

    private final Map<String, ProjectionInMemory> projections = new ConcurrentHashMap<>();

    /** From now on the projection has heard this and nothing else. */
    public void hear(Projection projection, List<HeardAnnouncement> facts) {
        projections.put(projection.name(), new ProjectionInMemory(projection).hear(facts));
    }

    @Override
    public Document find(String projection, String collection, String id) {
        return find(projection, collection, List.of(id)).get(id);
    }

    @Override
    public Map<String, Document> find(String projection, String collection, Collection<String> ids) {
        ProjectionInMemory heard = projections.get(projection);
        return heard == null ? Map.of() : heard.find(projection, collection, ids);
    }
}
