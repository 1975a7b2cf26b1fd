package fr.trame.reporting.store;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.listening.Partition;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A figures file that hears what a test says. */
public final class TestStore implements AutoCloseable {

    /** What the service has, unless it is set otherwise. */
    public static final String MEMORY = "256MB";

    private final FiguresFile file;
    private long offset;

    public TestStore(Path path) {
        try {
            file = FiguresFile.open(path, new FiguresSettings(path, MEMORY, 2), "test");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One batch, at new offsets. */
    public List<String> hear(List<HeardAnnouncement> batch) {
        Partition place = new Partition("test", 0);
        List<Arrival> arrivals = new ArrayList<>();
        for (HeardAnnouncement heard : batch) {
            arrivals.add(new Arrival(heard, place, offset++));
        }
        List<String> refused = new ArrayList<>();
        file.write(
                arrivals,
                Map.of(place, offset),
                all -> all.forEach(one -> refused.add(one.index() + ": " + one.reason())));
        return refused;
    }

    /** A question from one snapshot. */
    public <T> T ask(Function<Snapshot, T> question) {
        return file.read(question);
    }

    @Override
    public void close() {
        file.close();
    }
}
