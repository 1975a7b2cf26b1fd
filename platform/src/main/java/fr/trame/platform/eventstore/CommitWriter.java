package fr.trame.platform.eventstore;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import fr.trame.platform.eventstore.PendingCommit.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Inserts commits. What many threads want to store at the same time goes to the server in one unordered
 * {@code insertMany}; each thread hears of its own commit only. The thread that finds no write under way carries the
 * others' commits with its own, so a lone commit pays no hand-over.
 */
class CommitWriter {

    private static final int DUPLICATE_KEY = 11000;
    private static final int MOST_AT_ONCE = 500;
    private static final int ATTEMPTS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final MongoCollection<Document> events;
    private final Queue<PendingCommit> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore writers;

    /** At most so many writes are under way at once. */
    CommitWriter(MongoCollection<Document> events, int writers) {
        this.events = events;
        this.writers = new Semaphore(writers);
    }

    /**
     * Returns when the commit is stored.
     *
     * @return false if another commit has its place in the stream
     * @throws StoreUnavailable if it is not known whether it was stored
     */
    boolean insert(Document commit) {
        var own = new PendingCommit(commit);
        waiting.add(own);
        lead(own);
        return own.await();
    }

    private void lead(@Nullable PendingCommit own) {
        while (!waiting.isEmpty() && writers.tryAcquire()) {
            try {
                write(drain());
            } finally {
                writers.release();
            }
            if (own != null && own.isDone()) {
                handOver();
                return;
            }
        }
    }

    /** A thread whose own commit is stored does not work for the others any longer. */
    private void handOver() {
        if (!waiting.isEmpty() && writers.availablePermits() > 0) {
            Thread.ofVirtual().name("commit-writer").start(() -> lead(null));
        }
    }

    private List<PendingCommit> drain() {
        List<PendingCommit> batch = new ArrayList<>();
        for (var next = waiting.poll(); next != null; next = batch.size() < MOST_AT_ONCE ? waiting.poll() : null) {
            batch.add(next);
        }
        return batch;
    }

    private void write(List<PendingCommit> batch) {
        List<PendingCommit> open = batch;
        @Nullable Throwable last = null;
        try {
            for (int attempt = 0; attempt < ATTEMPTS && !open.isEmpty(); attempt++) {
                pauseBefore(attempt);
                last = tryWrite(open, attempt > 0);
                open = open.stream().filter(commit -> !commit.isDone()).toList();
            }
        } catch (RuntimeException | Error broken) {
            last = broken;
        }
        for (var commit : open) {
            commit.fail(new StoreUnavailable("the event store did not confirm a commit", last));
        }
    }

    private static void pauseBefore(int attempt) {
        if (attempt > 0) {
            LockSupport.parkNanos(FIRST_PAUSE.toNanos() << (2 * (attempt - 1)));
        }
    }

    /** One attempt; commits without a clear outcome stay open. */
    private @Nullable Throwable tryWrite(List<PendingCommit> batch, boolean again) {
        try {
            if (!batch.isEmpty()) {
                events.insertMany(batch.stream().map(PendingCommit::document).toList(), UNORDERED);
            }
            batch.forEach(commit -> commit.settle(Outcome.STORED));
            return null;
        } catch (MongoBulkWriteException some) {
            return settle(batch, some, again);
        } catch (MongoException unknown) {
            return unknown;
        }
    }

    private @Nullable Throwable settle(List<PendingCommit> batch, MongoBulkWriteException result, boolean again) {
        boolean whole = result.getWriteConcernError() == null;
        List<PendingCommit> unclear = new ArrayList<>();
        for (var error : result.getWriteErrors()) {
            var commit = batch.get(error.getIndex());
            if (error.getCode() == DUPLICATE_KEY) {
                commit.settle(again && isOurs(commit.document()) ? Outcome.STORED : Outcome.TAKEN);
            } else {
                unclear.add(commit);
            }
        }
        if (whole) {
            batch.stream().filter(commit -> !unclear.contains(commit)).forEach(commit -> commit.settle(Outcome.STORED));
        }
        return result;
    }

    /** A duplicate after an unclear attempt may be that attempt: the ids of the events tell. */
    private boolean isOurs(Document commit) {
        var stored = events.find(Filters.eq(CommitCodec.ID, commit.get(CommitCodec.ID)))
                .first();
        return stored != null && CommitCodec.eventIds(stored).equals(CommitCodec.eventIds(commit));
    }
}
