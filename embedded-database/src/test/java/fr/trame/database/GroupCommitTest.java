package fr.trame.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who waits for whose commit. */
class GroupCommitTest {

    @TempDir
    Path directory;

    private final CountDownLatch written = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private MVStore store;
    private GroupCommit commits;
    private MVMap<String, String> map;

    @BeforeEach
    void open() {
        store = new MVStore.Builder()
                .fileName(directory.resolve("test.mv").toString())
                .autoCommitDisabled()
                .open();
        commits = new GroupCommit(store);
        map = store.openMap("map");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPlainReadWaitsForNobody() throws InterruptedException {
        var writing = unfinishedWrite();
        assertThat(commits.read(() -> map.get("key"))).isEqualTo("value");
        assertThat(writing).isNotDone();
        mayEnd.countDown();
        writing.join();
    }

    @Test
    void aDurableReadWaitsUntilWhatItMayHaveSeenIsInTheFile() throws InterruptedException {
        var writing = unfinishedWrite();
        var reading = new CompletableFuture<String>();
        var reader = Thread.ofPlatform().start(() -> reading.complete(commits.readDurable(() -> map.get("key"))));
        await().until(() -> reader.getState() == Thread.State.WAITING);
        assertThat(reading).isNotDone();
        mayEnd.countDown();
        assertThat(reading.join()).isEqualTo("value");
        writing.join();
        assertThat(store.hasUnsavedChanges()).isFalse();
    }

    /** A command that has written, and whose commit cannot begin yet. */
    private CompletableFuture<Void> unfinishedWrite() throws InterruptedException {
        var writing = CompletableFuture.runAsync(() -> commits.write(() -> {
            map.put("key", "value");
            written.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        }));
        written.await();
        return writing;
    }
}
