package fr.trame.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.listening.HeardAnnouncement;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a view says of itself. */
class ViewTest {

    private static final View.Step<Shift> STEP = (present, _) -> present;

    @Technical
    private record Marked(String seq) {}

    @Technical
    private record Numbered(String _id) {}

    @Test
    void isOfEveryStreamUnlessItSaysMore() {
        View<Shift> view = View.of("shifts", 3, Shift.class, STEP);
        HeardAnnouncement heard = ShiftFacts.all().getFirst();
        assertThat(view.document().apply(heard)).isEqualTo(heard.stream());
        assertThat(view)
                .isEqualTo(new View<>("shifts", 3, 3, Shift.class, List.of(), List.of(), view.document(), STEP));
    }

    @Test
    void saysOneThingMoreAndKeepsTheRest() {
        Function<HeardAnnouncement, @Nullable String> thing = HeardAnnouncement::topic;
        Index index = Index.by("team").orderedBy("since");
        View<Shift> view = View.of("shifts", 3, Shift.class, STEP)
                .hearing(Topics.TRAINING)
                .indexedBy(index)
                .about(thing)
                .readableSince(2);
        assertThat(view)
                .isEqualTo(
                        new View<>("shifts", 3, 2, Shift.class, List.of(Topics.TRAINING), List.of(index), thing, STEP));
        assertThat(view.hearing(Topics.PRIVACY).indexedBy())
                .isEqualTo(new View<>("shifts", 3, 2, Shift.class, List.of(Topics.PRIVACY), List.of(), thing, STEP));
    }

    @Test
    void refusesARecordThatTakesTheNamesOfTheGuard() {
        for (Class<? extends Record> type : List.of(Marked.class, Numbered.class)) {
            assertThatThrownBy(() -> View.of("x", 1, type, (present, _) -> null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesAnIndexOfWhatTheRecordDoesNotHold() {
        View<Shift> view = View.of("shifts", 1, Shift.class, STEP);
        for (Index index : List.of(
                Index.by("name"), Index.by("team").orderedBy("name"), Index.by("team.code"), Index.by("moves.a"))) {
            assertThatThrownBy(() -> view.indexedBy(index))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no field");
        }
    }

    @Test
    void tellsTheDatabaseItsIndexes() {
        Index index = Index.by("over", "team").orderedBy("since");
        assertThat(index.name()).isEqualTo("over_team_since");
        assertThat(index.keys())
                .isEqualTo(new Document("over", 1)
                        .append("team", 1)
                        .append("since", 1)
                        .append("_id", 1));
        assertThat(index.isOfIds()).isFalse();
        assertThat(Index.by().isOfIds()).isTrue();
        assertThat(Index.by().orderedBy("since").isOfIds()).isFalse();
        assertThatThrownBy(() -> index.of(true)).isInstanceOf(IllegalArgumentException.class);
        assertThat(index.of(true, "TER").filter()).isEqualTo(new Document("over", true).append("team", "TER"));
    }
}
