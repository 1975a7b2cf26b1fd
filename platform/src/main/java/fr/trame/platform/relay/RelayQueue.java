package fr.trame.platform.relay;

import fr.trame.platform.eventstore.Commit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Commits on their way to the relay, bounded. A commit that finds no room is not waited for: from then on the queue is
 * worth nothing, because what follows may depend on what is missing, and a sweep of the store must take its place.
 */
class RelayQueue {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrival = lock.newCondition();
    /** The end, or an overflow: what may wait for others should not any longer. */
    private final Condition disturbance = lock.newCondition();

    private final Queue<Commit> commits = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private final int capacity;
    private boolean sweepDue = true;
    private boolean closed;

    RelayQueue(int capacity) {
        this.capacity = capacity;
    }

    /** Ignores a commit that is waiting or under way already. */
    void offer(Commit commit) {
        lock.lock();
        try {
            if (sweepDue || ids.contains(commit.id())) {
                return;
            }
            if (commits.size() == capacity) {
                forget();
            } else {
                commits.add(commit);
                ids.add(commit.id());
            }
            if (commits.size() <= 1) {
                arrival.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next commits in order; none if a sweep is due, if nothing came in time or if the queue is closed.
     *
     * @param gathering how long the first one waits for others
     */
    List<Commit> take(int most, Duration wait, Duration gathering) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = wait.toNanos();
            while (commits.isEmpty() && !sweepDue && !closed && left > 0) {
                left = arrival.awaitNanos(left);
            }
            long more = gathering.toNanos();
            while (!commits.isEmpty() && commits.size() < most && !closed && more > 0) {
                more = disturbance.awaitNanos(more);
            }
            List<Commit> taken = new ArrayList<>(Math.min(most, commits.size()));
            while (!commits.isEmpty() && taken.size() < most) {
                var next = commits.remove();
                if (ids.contains(next.id())) {
                    taken.add(next);
                }
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** These are announced: what waits of them, offered twice or swept meanwhile, is passed over. */
    void settled(Collection<String> announced) {
        lock.lock();
        try {
            ids.removeAll(announced);
        } finally {
            lock.unlock();
        }
    }

    /** Empties the queue; it takes no commit in until the sweep begins. */
    void requireSweep() {
        lock.lock();
        try {
            forget();
        } finally {
            lock.unlock();
        }
    }

    /** What is offered from now on may be missed by the sweep, so it is kept again. */
    void sweepBegins() {
        lock.lock();
        try {
            sweepDue = false;
        } finally {
            lock.unlock();
        }
    }

    private void forget() {
        commits.clear();
        ids.clear();
        sweepDue = true;
        arrival.signalAll();
        disturbance.signalAll();
    }

    boolean isSweepDue() {
        lock.lock();
        try {
            return sweepDue;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return commits.size();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes whoever waits; what is in the queue can still be taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            arrival.signalAll();
            disturbance.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
