package fr.trame.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.trame.platform.eventstore.Commit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayQueueTest {

    private static final int CAPACITY = 3;
    private static final Duration LONG = Duration.ofMinutes(5);

    private final RelayQueue queue = new RelayQueue(CAPACITY);

    @BeforeEach
    void swept() {
        queue.sweepBegins();
    }

    @Test
    void givesTheFirstCommitTimeToBeJoinedByOthers() throws InterruptedException {
        queue.offer(commit("a"));
        queue.offer(commit("b"));
        assertThat(queue.take(2, Duration.ZERO, LONG)).extracting(Commit::id).containsExactly("a", "b");
    }

    @Test
    void gathersNoLongerThanItMay() throws InterruptedException {
        queue.offer(commit("a"));
        assertThat(queue.take(2, Duration.ZERO, Duration.ofMillis(1)))
                .extracting(Commit::id)
                .containsExactly("a");
    }

    @Test
    void gathersNothingMoreAtTheEnd() {
        queue.offer(commit("a"));
        var taken = takenByAnother();
        queue.close();
        assertThat(taken.join()).extracting(Commit::id).containsExactly("a");
    }

    @Test
    void leavesEverythingToASweepWhenItOverflows() {
        queue.offer(commit("a"));
        var taken = takenByAnother();
        for (var id : List.of("b", "c", "d")) {
            queue.offer(commit(id));
        }
        assertThat(taken.join()).isEmpty();
        assertThat(queue.isSweepDue()).isTrue();
        queue.offer(commit("e"));
        assertThat(queue.size()).isZero();
    }

    @Test
    void endsAnyWaitWhenASweepIsRequired() {
        var taken = takenByAnother();
        queue.requireSweep();
        assertThat(taken.join()).isEmpty();
    }

    @Test
    void passesOverWhatWasAnnouncedMeanwhile() throws InterruptedException {
        queue.offer(commit("a"));
        queue.offer(commit("b"));
        queue.settled(List.of("a"));
        assertThat(queue.take(2, Duration.ZERO, Duration.ZERO))
                .extracting(Commit::id)
                .containsExactly("b");
    }

    /** By a thread that waits for the first commit, or for others, when this returns. */
    private CompletableFuture<List<Commit>> takenByAnother() {
        var thread = new AtomicReference<Thread>();
        var taken = CompletableFuture.supplyAsync(() -> {
            thread.set(Thread.currentThread());
            try {
                return queue.take(CAPACITY + 1, LONG, LONG);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> thread.get() != null && thread.get().getState() == Thread.State.TIMED_WAITING);
        return taken;
    }

    private static Commit commit(String id) {
        return new Commit(id, id, 0, 1, List::of);
    }
}
