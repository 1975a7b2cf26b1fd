package fr.trame.platform.view;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.readmodel.LiveGenerations.Live;
import fr.trame.platform.testing.NoScans;
import fr.trame.platform.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Views on the database of a test, which have heard what it tells them and are looked up as in production. */
public final class ViewsOnDatabase implements AutoCloseable {

    private final TestDatabase database = TestDatabase.start();
    private final HeardHere heardHere = new HeardHere();
    private final Map<String, Live> live = new ConcurrentHashMap<>();

    public Finders finders() {
        return new Finders(database.database(), live::get, heardHere);
    }

    /** From now on these views have heard this and nothing else. */
    public void fill(Views views, List<HeardAnnouncement> facts) {
        for (View<?> view : views.views()) {
            Live last = live.get(view.name());
            live.put(view.name(), new Live(last == null ? 1 : last.number() + 1, view.version()));
            hear(view, facts);
        }
    }

    /** They hear some more. */
    public void hear(Views views, List<HeardAnnouncement> facts) {
        views.views().forEach(view -> hear(view, facts));
    }

    private void hear(View<?> view, List<HeardAnnouncement> facts) {
        var generation = new ViewModel<>(database.database(), view, heardHere, new SimpleMeterRegistry())
                .generation(live.get(view.name()).number());
        generation.prepare();
        // As in a running service, where a mark stands among the documents.
        if (generation.birth().read() == null) {
            generation.birth().draw();
        }
        RuntimeException failure = generation.apply(facts.stream()
                .filter(fact -> view.topics().contains(fact.topic()))
                .toList());
        if (failure != null) {
            throw failure;
        }
    }

    public TestDatabase database() {
        return database;
    }

    /** Fails if anything that was looked up made the database look at a whole collection. */
    @Override
    public void close() {
        NoScans.ever(database.database());
        database.close();
    }
}
