package fr.trame.database;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Answers a command only when all it wrote is in the file. Writers that wait together share one commit, and a
 * commit never falls in the middle of a command: after a crash a command happened wholly or not at all.
 */
final class GroupCommit {

    private final MVStore store;
    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock();
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong begun = new AtomicLong();
    private volatile long durable;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    /** Runs a command that may write; returns, or throws what it threw, once its writes are in the file. */
    <T> T write(Supplier<T> command) {
        long ticket = 0;
        commands.readLock().lock();
        try {
            ticket = begun.incrementAndGet();
            return atOneVersion(command);
        } finally {
            commands.readLock().unlock();
            awaitDurable(ticket);
        }
    }

    /**
     * Runs a command that only reads, and waits for nobody: it may see a write that is not in the file yet. Whoever writes
     * because of it is answered after that write is in the file too.
     */
    <T> T read(Supplier<T> command) {
        return atOneVersion(command);
    }

    /** Runs a command that only reads. What it saw of others' writes is in the file when it returns. */
    <T> T readDurable(Supplier<T> command) {
        try {
            return atOneVersion(command);
        } finally {
            awaitDurable(begun.get());
        }
    }

    /** Runs an action on the store while no command writes. */
    void alone(Runnable action) {
        commands.writeLock().lock();
        try {
            action.run();
        } finally {
            commands.writeLock().unlock();
        }
    }

    /** The number of commands that may have written so far. */
    long writes() {
        return begun.get();
    }

    private <T> T atOneVersion(Supplier<T> command) {
        MVStore.TxCounter usage = store.registerVersionUsage();
        try {
            return command.get();
        } finally {
            store.deregisterVersionUsage(usage);
        }
    }

    private void awaitDurable(long ticket) {
        if (durable >= ticket) {
            return;
        }
        turn.lock();
        try {
            if (durable < ticket) {
                alone(this::commit);
            }
        } finally {
            turn.unlock();
        }
    }

    private void commit() {
        long upTo = begun.get();
        store.commit();
        durable = upTo;
    }
}
