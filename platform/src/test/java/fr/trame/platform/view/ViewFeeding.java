package fr.trame.platform.view;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.readmodel.LiveGenerations;
import fr.trame.platform.readmodel.ReadModel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;

/** A view as it is fed and read in production, for tests of what feeds it. */
public final class ViewFeeding {

    private ViewFeeding() {}

    public static ReadModel model(MongoDatabase database, View<?> view) {
        return new ViewModel<>(database, view, new HeardHere(), new SimpleMeterRegistry());
    }

    public static <R extends Record> Finder<R> finder(
            MongoDatabase database, LiveGenerations generations, View<R> view) {
        return new Finder<>(database, generations, new HeardHere(), view);
    }

    /** What a view makes of announcements, by id; equal maps mean equal bytes. */
    public static Map<String, RawBsonDocument> documents(View<?> view, List<HeardAnnouncement> heard) {
        var things = new ThingsInMemory();
        RuntimeException failure = new ViewGeneration<>(view, things, () -> {}, new SimpleMeterRegistry()).apply(heard);
        if (failure != null) {
            throw failure;
        }
        return things.stored();
    }
}
