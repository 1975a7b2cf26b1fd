package fr.trame.platform.eventstore.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import fr.trame.platform.database.DatabaseErrors;
import fr.trame.platform.eventstore.StoreRefused;
import fr.trame.platform.eventstore.StoreUnavailable;
import fr.trame.platform.eventstore.mongo.PendingCommit.Outcome;
import fr.trame.platform.eventstore.mongo.PendingCommit.Result;
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
 * others' commits with its own, so a lone commit pays no hand-over. Of which nobody knows whether it was stored, each
 * thread asks again by itself, and keeps nobody waiting.
 */
class CommitWriter {

    private static final int DUPLICATE_KEY = 11000;
    private static final int MOST_AT_ONCE = 500;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final MongoCollection<Document> events;
    private final Queue<PendingCommit> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore writers;
    private final Duration patience;

    /**
     * At most so many writes are under way at once.
     *
     * @param patience how long to ask for a commit of which it is not known whether it was stored
     */
    CommitWriter(MongoCollection<Document> events, int writers, Duration patience) {
        this.events = events;
        this.writers = new Semaphore(writers);
        this.patience = patience;
    }

    /**
     * Returns when the commit is stored.
     *
     * @return false if another commit has its place in the stream
     * @throws StoreUnavailable if it was not stored, or if that is not known
     * @throws StoreRefused if the database never stores it
     */
    boolean insert(Document commit) {
        var own = new PendingCommit(commit);
        waiting.add(own);
        lead(own);
        Result result = own.await();
        return switch (result.outcome()) {
            case STORED -> true;
            case TAKEN -> false;
            case UNKNOWN -> insertAgain(commit, result.cause());
            case UNSENT -> throw new StoreUnavailable("the event store cannot be reached", result.cause());
            case REFUSED -> throw new StoreRefused("the database refuses a commit", cause(result));
        };
    }

    private static Throwable cause(Result refused) {
        return refused.cause() == null ? new IllegalStateException("no reason") : refused.cause();
    }

    /** Of what was perhaps stored only a clear answer is one: that no server is found now tells nothing of the one before. */
    private boolean insertAgain(Document commit, @Nullable Throwable cause) {
        long end = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        Result last = new Result(Outcome.UNKNOWN, cause);
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            var again = new PendingCommit(commit);
            write(List.of(again));
            last = again.await();
            if (last.outcome() == Outcome.STORED || last.outcome() == Outcome.TAKEN) {
                return last.outcome() == Outcome.STORED;
            }
        }
        throw new StoreUnavailable("the event store did not confirm a commit", last.cause());
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

    /** A thread whose own commit is settled does not work for the others any longer. */
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

    /** Settles every commit of the batch, whatever happens: a thread waits for each. */
    private void write(List<PendingCommit> batch) {
        try {
            if (!batch.isEmpty()) {
                events.insertMany(batch.stream().map(PendingCommit::document).toList(), UNORDERED);
            }
            batch.forEach(commit -> commit.settle(Outcome.STORED));
        } catch (MongoBulkWriteException some) {
            settle(batch, some);
        } catch (RuntimeException | Error failure) {
            settle(batch, failure);
        }
    }

    private void settle(List<PendingCommit> batch, Throwable failure) {
        if (DatabaseErrors.isUnsent(failure)) {
            batch.forEach(commit -> commit.settle(Outcome.UNSENT, failure));
        } else if (!DatabaseErrors.isPermanent(failure)) {
            batch.forEach(commit -> commit.settle(Outcome.UNKNOWN, failure));
        } else if (batch.size() == 1) {
            batch.getFirst().settle(Outcome.REFUSED, failure);
        } else {
            batch.forEach(commit -> write(List.of(commit))); // one of them is too large, say: the others are not
        }
    }

    /** With a write concern error what was inserted is there, but may yet be lost with its server. */
    private void settle(List<PendingCommit> batch, MongoBulkWriteException result) {
        for (var error : result.getWriteErrors()) {
            var commit = batch.get(error.getIndex());
            if (error.getCode() == DUPLICATE_KEY) {
                commit.settle(whoseIs(commit.document()), result);
            } else {
                commit.settle(DatabaseErrors.isPermanent(error.getCode()) ? Outcome.REFUSED : Outcome.UNKNOWN, result);
            }
        }
        Outcome others = result.getWriteConcernError() == null ? Outcome.STORED : Outcome.UNKNOWN;
        batch.forEach(commit -> commit.settle(others, result));
    }

    /**
     * A duplicate may be an earlier attempt of ours: the ids of the events tell. One that is there, but that a majority has
     * not confirmed, is not stored yet, and is nobody else's either.
     */
    private Outcome whoseIs(Document commit) {
        try {
            Document there = find(commit, ReadConcern.LOCAL);
            if (there != null && !CommitCodec.eventIds(there).equals(CommitCodec.eventIds(commit))) {
                return Outcome.TAKEN;
            }
            return there == null || find(commit, ReadConcern.MAJORITY) == null ? Outcome.UNKNOWN : Outcome.STORED;
        } catch (MongoException unknown) {
            return Outcome.UNKNOWN;
        }
    }

    private @Nullable Document find(Document commit, ReadConcern concern) {
        return events.withReadConcern(concern)
                .find(Filters.eq(CommitCodec.ID, commit.get(CommitCodec.ID)))
                .first();
    }
}
