package fr.trame.platform.eventstore.mongo;

import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A commit on its way to the store, and the thread that waits for it. */
class PendingCommit {

    enum Outcome {
        STORED,
        /** Another commit has its place. */
        TAKEN,
        /** It was perhaps stored, perhaps not. */
        UNKNOWN,
        /** It never left this process. */
        UNSENT,
        /** The database does not take it, and never will. */
        REFUSED
    }

    /** @param cause why it is neither stored nor taken */
    record Result(Outcome outcome, @Nullable Throwable cause) {}

    private final Document document;
    private final CompletableFuture<Result> result = new CompletableFuture<>();

    PendingCommit(Document document) {
        this.document = document;
    }

    Document document() {
        return document;
    }

    boolean isDone() {
        return result.isDone();
    }

    void settle(Outcome outcome) {
        settle(outcome, null);
    }

    /** The first outcome stands. */
    void settle(Outcome outcome, @Nullable Throwable cause) {
        result.complete(new Result(outcome, cause));
    }

    /** What became of it; not to be interrupted, for its outcome decides what its command answers. */
    Result await() {
        return result.join();
    }
}
