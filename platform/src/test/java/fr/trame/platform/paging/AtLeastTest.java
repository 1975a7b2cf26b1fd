package fr.trame.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.platform.refusal.CommandRefused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AtLeastTest {

    private final AtomicBoolean behind = new AtomicBoolean();

    @Test
    void waitsUntilItIsThere() {
        var list = new Hearing(3);
        atLeast(List.of("a@b@12"), Duration.ofMinutes(1)).waitFor(list);
        assertThat(list.asked).containsExactly("a@b 12", "a@b 12", "a@b 12");
        assertThat(behind).isFalse();
    }

    @Test
    void waitsForEachOfSeveral() {
        var list = new Hearing(3);
        atLeast(List.of("a@1", "b@2"), Duration.ofMinutes(1)).waitFor(list);
        assertThat(list.asked).containsExactly("a 1", "b 2", "a 1", "b 2");
        assertThat(behind).isFalse();
    }

    @Test
    void refusesTooMany() {
        assertThatThrownBy(() -> atLeast(Collections.nCopies(21, "a@1"), Duration.ZERO))
                .isInstanceOf(CommandRefused.class);
    }

    @Test
    void saysSoWhenItIsNotThereInTime() {
        var list = new Hearing(Integer.MAX_VALUE);
        atLeast(List.of("a@12"), Duration.ofMillis(30)).waitFor(list);
        assertThat(behind).isTrue();
        assertThat(list.asked).hasSizeGreaterThan(1);
    }

    @Test
    void asksNothingWhereNothingIsAwaited() {
        var list = new Hearing(1);
        atLeast(List.of(), Duration.ofMinutes(1)).waitFor(list);
        assertThat(list.asked).isEmpty();
    }

    @Test
    void refusesWhatIsNoThingAtAVersion() {
        for (String other : List.of("", "a", "a@", "@1", "a@-1", "a@1.5", "a@99999999999999999999")) {
            assertThatThrownBy(() -> atLeast(List.of(other), Duration.ZERO))
                    .as(other)
                    .isInstanceOf(CommandRefused.class);
        }
    }

    private AtLeast atLeast(List<String> values, Duration patience) {
        return AtLeast.of(values, patience, () -> behind.set(true));
    }

    /** Knows it when asked for the n-th time. */
    private static final class Hearing implements AtLeast.Progress {

        private final int knownAt;
        private final List<String> asked = new ArrayList<>();

        Hearing(int knownAt) {
            this.knownAt = knownAt;
        }

        @Override
        public long heard() {
            return asked.size();
        }

        @Override
        public boolean has(String id, long version) {
            asked.add(id + " " + version);
            return asked.size() >= knownAt;
        }

        @Override
        public void await(long heard, Duration longest) {
            assertThat(heard).isLessThan(asked.size());
            assertThat(longest).isPositive().isLessThanOrEqualTo(Duration.ofMillis(100));
        }
    }
}
