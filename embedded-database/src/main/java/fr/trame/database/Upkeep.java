package fr.trame.database;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file small and the disk up to date, once a second while somebody writes: forces the file to the disk (against
 * a power cut; the death of the process loses nothing anyway), and rewrites chunks that are mostly dead, a few megabytes at a
 * time so that no command waits long.
 */
final class Upkeep implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

    /** Longer than two rounds: a chunk is overwritten only when what replaces it has been forced to the disk. */
    private static final int RETENTION_MILLIS = 2_500;

    private static final int PAUSE_MILLIS = 1_000;
    private static final int CLOSE_MILLIS = 5_000;
    private static final int TARGET_FILL_PERCENT = 60;
    private static final int REWRITTEN_AT_ONCE = 4 * 1024 * 1024;

    private final MVStore store;
    private final GroupCommit commits;
    private final Thread thread = Thread.ofPlatform().name("upkeep").daemon().unstarted(this::run);
    private final CountDownLatch closing = new CountDownLatch(1);
    private long seen;

    Upkeep(MVStore store, GroupCommit commits) {
        this.store = store;
        this.commits = commits;
        store.setRetentionTime(RETENTION_MILLIS);
        thread.start();
    }

    private void run() {
        try {
            while (!closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            if (seen == commits.writes()) {
                return;
            }
            seen = commits.writes();
            store.sync();
            commits.alone(() -> store.compact(TARGET_FILL_PERCENT, REWRITTEN_AT_ONCE));
        } catch (RuntimeException e) {
            log.warn("upkeep of the database file failed, will try again", e);
        }
    }

    @Override
    public void close() {
        closing.countDown(); // never an interrupt: it would close the file under a commit
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
