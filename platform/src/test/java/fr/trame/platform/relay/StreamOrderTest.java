package fr.trame.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.eventstore.Commit;
import fr.trame.platform.eventstore.Outbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamOrderTest {

    private final List<Commit> unannounced = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    private final StreamOrder order = new StreamOrder(new Outbox() {
        @Override
        public Pages unannounced(int pageSize) {
            throw new AssertionError("the sweep is under way");
        }

        @Override
        public List<Commit> unannounced(String stream) {
            asked.add(stream);
            return unannounced;
        }

        @Override
        public void announced(Collection<String> commitIds) {
            throw new AssertionError("nothing was sent");
        }
    });

    @Test
    void leavesWhatFollowsAsItIs() {
        assertThat(ids(order.complete(List.of(commit("a", 0, 2), commit("a", 2, 1), commit("b", 0, 1)))))
                .containsExactly("a@0", "a@2", "b@0");
        assertThat(ids(order.complete(List.of(commit("b", 1, 1))))).containsExactly("b@1");
        assertThat(asked).isEmpty();
    }

    @Test
    void putsBeforeACommitWhatTheSweepPassedTooEarly() {
        unannounced.addAll(List.of(commit("a", 1, 1), commit("a", 2, 1), commit("a", 3, 1)));
        assertThat(ids(order.complete(List.of(commit("a", 3, 1))))).containsExactly("a@1", "a@2", "a@3");
        assertThat(asked).containsExactly("a");
    }

    @Test
    void addsNothingWhereWhatIsBeforeWasAnnounced() {
        unannounced.add(commit("a", 4, 1));
        assertThat(ids(order.complete(List.of(commit("a", 4, 1))))).containsExactly("a@4");
    }

    private static List<String> ids(List<Commit> commits) {
        return commits.stream().map(Commit::id).toList();
    }

    private static Commit commit(String stream, long first, int length) {
        return new Commit(stream + "@" + first, stream, first, length, List::of);
    }
}
