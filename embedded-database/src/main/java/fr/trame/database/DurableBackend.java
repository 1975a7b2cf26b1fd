package fr.trame.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** The databases of one store file. Every command goes through the {@link GroupCommit}. */
final class DurableBackend extends AbstractMongoBackend {

    private static final Set<String> READS = Set.of("find", "getmore", "count", "distinct");
    private static final Set<String> WITHOUT_DATA =
            Set.of("ismaster", "ping", "buildinfo", "whatsmyuri", "serverstatus", "killcursors", "endsessions");
    private static final int CACHE_MEGABYTES = 64;
    private static final int COMPACTION_AT_CLOSE_MILLIS = 2_000;

    /** A file of fewer bytes is closed as it is: moving its few chunks gains nothing, and is where H2's own assertions fail. */
    private static final long SMALL_FILE = 4 * 1024 * 1024;

    private final MVStore store;
    private final GroupCommit commits;
    private final Upkeep upkeep;
    private final ScanCounter scans = new ScanCounter();

    /** The databases in this file, which is made if there is none. */
    static DurableBackend inFile(Path file) {
        return new DurableBackend(new MVStore.Builder().fileName(file.toString()));
    }

    /** Databases that are gone with their backend. */
    static DurableBackend inMemory() {
        return new DurableBackend(new MVStore.Builder());
    }

    private DurableBackend(MVStore.Builder builder) {
        this.store = builder.autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MEGABYTES)
                .open();
        store.setVersionsToKeep(0); // readers say which version they use
        this.commits = new GroupCommit(store);
        store.getMapNames().stream()
                .filter(name -> name.startsWith(DurableDatabase.DOCUMENTS))
                .map(name -> name.substring(DurableDatabase.DOCUMENTS.length(), name.indexOf('.')))
                .distinct()
                .forEach(this::resolveDatabase);
        store.commit(); // an index that had to be filled is
        this.upkeep = new Upkeep(store, commits);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DurableDatabase(name, getCursorRegistry(), store, scans);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals(ScanCounter.COMMAND)) {
            return scans.report();
        }
        if (WITHOUT_DATA.contains(name)) {
            return super.handleCommand(channel, database, command, query);
        }
        Supplier<Document> handling = () -> super.handleCommand(channel, database, command, query);
        if (!READS.contains(name)) {
            return commits.write(handling);
        }
        return isMajority(query.get("readConcern")) ? commits.readDurable(handling) : commits.read(handling);
    }

    List<Scan> scans() {
        return scans.all();
    }

    /** Whether the client asks for nothing that could be lost; otherwise it reads what is there, as from any server. */
    private static boolean isMajority(@Nullable Object concern) {
        return concern instanceof Document level && "majority".equals(level.get("level"));
    }

    @Override
    public void close() {
        upkeep.close();
        super.close();
        FileStore<?> file = store.getFileStore();
        store.close(file == null || file.size() < SMALL_FILE ? 0 : COMPACTION_AT_CLOSE_MILLIS);
    }
}
