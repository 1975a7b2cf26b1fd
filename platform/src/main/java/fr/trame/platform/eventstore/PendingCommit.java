package fr.trame.platform.eventstore;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.bson.Document;

/** A commit on its way to the store, and the thread that waits for it. */
class PendingCommit {

    enum Outcome {
        STORED,
        TAKEN
    }

    private final Document document;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    PendingCommit(Document document) {
        this.document = document;
    }

    Document document() {
        return document;
    }

    boolean isDone() {
        return outcome.isDone();
    }

    /** The first outcome stands. */
    void settle(Outcome result) {
        outcome.complete(result);
    }

    void fail(StoreUnavailable reason) {
        outcome.completeExceptionally(reason);
    }

    /** Whether it was stored; not to be interrupted, for its outcome decides what its command answers. */
    boolean await() {
        try {
            return outcome.join() == Outcome.STORED;
        } catch (CompletionException failed) {
            throw new StoreUnavailable("the event store did not confirm a commit", failed.getCause());
        }
    }
}
