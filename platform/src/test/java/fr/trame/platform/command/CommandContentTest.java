package fr.trame.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandContentTest {

    private static final Instant NOW = Instant.parse("2018-03-05T13:05:00Z");

    record Change(Caller caller, Instant now, @Nullable String reason, Facts facts) {}

    record Facts(LocalDate date, List<String> mediators, Set<String> themes, Map<String, Integer> counts) {}

    @Test
    void isTheSameWheneverItIsSentAndWhateverTheCallerMayDoThen() {
        var first = new Change(caller("emp-1", "MED"), NOW, "oubli", facts("a", "b"));
        var second = new Change(caller("emp-1", "MGR"), NOW.plusSeconds(90), "oubli", facts("b", "a"));
        assertThat(CommandContent.of(second))
                .isEqualTo(CommandContent.of(first))
                .matches("[0-9a-f]{4}");
    }

    @Test
    void isAnotherForAnythingElse() {
        var change = new Change(caller("emp-1", "MED"), NOW, "oubli", facts("a", "b"));
        assertThat(List.of(
                        new Change(caller("emp-2", "MED"), NOW, "oubli", facts("a", "b")),
                        new Change(caller("emp-1", "MED"), NOW, null, facts("a", "b")),
                        new Change(caller("emp-1", "MED"), NOW, "oubli", facts("a", "c"))))
                .extracting(CommandContent::of)
                .doesNotContain(CommandContent.of(change))
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsListsApartByWhereOneTextEnds() {
        assertThat(CommandContent.of(new Facts(LocalDate.EPOCH, List.of("a", "b"), Set.of(), Map.of())))
                .isNotEqualTo(CommandContent.of(new Facts(LocalDate.EPOCH, List.of("a1:b"), Set.of(), Map.of())));
    }

    private static Caller caller(String person, String role) {
        return new Caller(person, Set.of(role), "TER");
    }

    /** Sets and maps as they come, in any order. */
    private static Facts facts(String one, String other) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put(one, one.charAt(0) - 'a');
        counts.put(other, other.charAt(0) - 'a');
        return new Facts(LocalDate.EPOCH, List.of("m"), new LinkedHashSet<>(List.of(one, other)), counts);
    }
}
