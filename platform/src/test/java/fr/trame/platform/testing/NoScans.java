package fr.trame.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * Holds a finder to the indexes of its view: {@code NoScans.in(database, () -> finder.page(...))} fails when the embedded database
 * had to look at a whole collection for it, and tells the query. The collection must hold something, an empty one is never scanned.
 * A real server does not tell; there the finder just runs.
 */
public final class NoScans {

    private NoScans() {}

    /** Runs a finder and returns what it found. */
    public static <T> T in(MongoDatabase database, Supplier<T> finder) {
        Map<String, Long> before = scans(database);
        T found = finder.get();
        assertThat(scans(database)).as("scans, by collection and query").isEqualTo(before);
        return found;
    }

    /** Fails if there ever was one in a database that only finders read. */
    public static void ever(MongoDatabase database) {
        assertThat(scans(database)).as("scans, by collection and query").isEmpty();
    }

    private static Map<String, Long> scans(MongoDatabase database) {
        try {
            return database.runCommand(new Document("scanReport", 1)).getList("scans", Document.class).stream()
                    .filter(scan -> scan.getString("collection").startsWith(database.getName() + "."))
                    .collect(Collectors.toMap(
                            scan -> scan.getString("collection") + " " + scan.getString("shape"),
                            scan -> scan.getLong("times")));
        } catch (MongoCommandException noSuchCommand) {
            return Map.of();
        }
    }
}
