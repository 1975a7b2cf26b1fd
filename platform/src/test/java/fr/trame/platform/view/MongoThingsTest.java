package fr.trame.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.readmodel.BirthMark;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.view.Things.Change;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoThingsTest {

    private final TestDatabase database = TestDatabase.start();
    private final MongoThings things = new MongoThings(database.database(), Shift.VIEW, 1);

    @AfterEach
    void close() {
        database.close();
    }

    /** Ana moves to another team and back: what the late writer read looks like what is stored again, and is not. */
    @Test
    void isNotTurnedBackByALateBulkThatMeetsTheSameContentAgain() {
        List<HeardAnnouncement> facts = ShiftFacts.all();
        apply(things, facts.subList(0, 3));
        var late = new Recorded(things);
        apply(late, List.of(facts.get(3)));
        apply(things, facts);
        Map<String, RawBsonDocument> before = things.read(List.of("ana", "ben", "eve"));
        assertThat(things.write(late.changes)).isFalse();
        assertThat(things.read(List.of("ana", "ben", "eve"))).isEqualTo(before);
    }

    @Test
    void doesNotInsertOverWhatIsThere() {
        List<HeardAnnouncement> facts = ShiftFacts.all();
        var late = new Recorded(things);
        apply(late, facts.subList(0, 3));
        apply(things, facts);
        Map<String, RawBsonDocument> before = things.read(List.of("ana", "ben", "eve"));
        assertThat(things.write(late.changes)).isFalse();
        assertThat(things.read(List.of("ana", "ben", "eve"))).isEqualTo(before);
    }

    @Test
    void makesItsIndexesBeforeItIsFilledAndAgainIsAsGoodAsOnce() {
        things.prepare();
        things.prepare();
        List<String> names = database.database()
                .getCollection("shifts_g1")
                .listIndexes()
                .map(index -> index.getString("name"))
                .into(new ArrayList<>());
        assertThat(names).contains("team_since", "teams_since", "over_team");
    }

    @Test
    void dropsItsGenerationWithWhatAnOlderVersionLeft() {
        things.prepare();
        apply(things, ShiftFacts.all());
        assertThat(things.count()).isEqualTo(3);
        for (String other : List.of("shifts_days_g1", "shifts_g2", "shifts_g11", "shifts-too_g1")) {
            database.database().getCollection(other).insertOne(new Document("_id", "x"));
        }
        things.drop();
        assertThat(database.database().listCollectionNames())
                .contains("shifts_g2", "shifts_g11", "shifts-too_g1")
                .doesNotContain("shifts_g1", "shifts_days_g1");
    }

    private static void apply(Things to, List<HeardAnnouncement> facts) {
        assertThat(new ViewGeneration<>(Shift.VIEW, to, () -> {}, new SimpleMeterRegistry()).apply(facts))
                .isNull();
    }

    /** Keeps its writes back. */
    private record Recorded(Things things, List<Change> changes) implements Things {

        Recorded(Things things) {
            this(things, new ArrayList<>());
        }

        @Override
        public void prepare() {
            things.prepare();
        }

        @Override
        public Map<String, RawBsonDocument> read(Collection<String> ids) {
            return things.read(ids);
        }

        @Override
        public boolean write(List<Change> kept) {
            return changes.addAll(kept);
        }

        @Override
        public BirthMark birth() {
            return things.birth();
        }

        @Override
        public long count() {
            return things.count();
        }

        @Override
        public void drop() {
            things.drop();
        }
    }
}
