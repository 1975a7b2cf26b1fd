package fr.trame.platform.projection;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.listening.HeardAnnouncement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A projection, fed. */
final class ProjectedModel implements ReadModel {

    private final MongoDatabase database;
    private final Projection projection;
    private final ProjectionMetrics metrics;

    ProjectedModel(MongoDatabase database, Projection projection, ProjectionMetrics metrics) {
        if (projection.collections().contains(Positions.COLLECTION)) {
            throw new IllegalArgumentException(projection.name() + " may not have a collection named positions");
        }
        this.database = database;
        this.projection = projection;
        this.metrics = metrics;
    }

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public int version() {
        return projection.version();
    }

    @Override
    public List<String> topics() {
        return projection.topics();
    }

    @Override
    public Generation generation(int number) {
        var documents = new MongoDocuments(database, projection, number);
        var fold = new Fold(projection, documents, metrics);
        return new Generation() {
            @Override
            public void prepare() {
                // it has no index but of ids
            }

            @Override
            public @Nullable RuntimeException apply(List<HeardAnnouncement> batch) {
                return fold.apply(batch);
            }

            @Override
            public BirthMark birth() {
                return documents.birth();
            }

            @Override
            public long things() {
                return documents.count();
            }

            @Override
            public void drop() {
                documents.drop();
            }
        };
    }
}
