package fr.trame.platform.privacy;

import static fr.trame.platform.privacy.TestSealing.PARIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Perishable;
import fr.trame.platform.privacy.ExpiringTexts.Month;
import fr.trame.platform.privacy.keys.SealingKeys;
import fr.trame.platform.privacy.keys.TestKeys;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notes of the tests are kept for two years, reasons for five. */
class ExpiringTextsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String STREAM = "walk-1";
    private static final Instant RECORDED = Instant.parse("2024-03-05T18:30:00Z");
    private static final Instant LAST_MOMENT = Instant.parse("2026-03-31T21:59:59Z");
    private static final Instant FIRST_DAY_AFTER = Instant.parse("2026-03-31T22:00:00Z");

    private record Details(
            @Anonymous int seats,
            @Perishable("note") @Nullable String note) {}

    private record Walk(
            @Anonymous String place, @Perishable("reason") String reason, Details details) {}

    private final TestKeys.InMemory store = new TestKeys.InMemory();
    private final SealingKeys keys = TestKeys.keys(store);

    @Test
    void sealsWordsUnderTheirClassAndMonth() {
        JsonNode sealed = sealed("Banc cassé", "Oubli");
        assertThat(sealed.at("/reason/under").stringValue()).isEqualTo("reason:2024-03");
        assertThat(sealed.at("/details/note/under").stringValue()).isEqualTo("note:2024-03");
        assertThat(sealed.toString()).doesNotContain("Banc cassé", "Oubli").contains("\"place\":\"HALL\"");
        assertThat(store.owners()).containsExactlyInAnyOrder("note:2024-03", "reason:2024-03");
    }

    @Test
    void countsMonthsInTheTimeOfTheAssociation() {
        at(RECORDED).seal(Walk.class, JSON.valueToTree(walk("a", "b")), STREAM, Instant.parse("2024-03-31T22:00:00Z"));
        assertThat(store.owners()).containsExactlyInAnyOrder("note:2024-04", "reason:2024-04");
    }

    @Test
    void readsWordsUntilTheirTermAndNothingOfThemAfterIt() {
        JsonNode sealed = sealed("Banc cassé", "Oubli");

        assertThat(destroy(LAST_MOMENT)).isEmpty();
        assertThat(opened(sealed)).isEqualTo(walk("Banc cassé", "Oubli"));

        assertThat(destroy(FIRST_DAY_AFTER))
                .containsExactly(new Month("note", YearMonth.of(2024, 3), LocalDate.of(2026, 4, 1)));
        assertThat(opened(sealed)).as("the reason is kept for longer").isEqualTo(walk(Sealing.EXPIRED, "Oubli"));
        assertThat(destroy(FIRST_DAY_AFTER)).as("once").isEmpty();

        assertThat(destroy(Instant.parse("2029-04-01T00:00:00Z"))).hasSize(1);
        assertThat(opened(sealed)).isEqualTo(walk(Sealing.EXPIRED, Sealing.EXPIRED));
    }

    @Test
    void destroysWhatSeveralMissedRunsLeft() {
        sealed("a", "b");
        TestSealing.sealing(keys, Clock.fixed(RECORDED, ZoneOffset.UTC))
                .seal(Walk.class, JSON.valueToTree(walk("c", "d")), STREAM, Instant.parse("2024-07-01T00:00:00Z"));
        assertThat(destroy(Instant.parse("2034-01-01T00:00:00Z"))).hasSize(4);
        assertThat(expiring(RECORDED).readable()).isEmpty();
    }

    @Test
    void tellsWhatCanStillBeReadAndUntilWhen() {
        sealed("a", "b");
        assertThat(expiring(RECORDED).readable())
                .containsExactly(
                        new Month("note", YearMonth.of(2024, 3), LocalDate.of(2026, 4, 1)),
                        new Month("reason", YearMonth.of(2024, 3), LocalDate.of(2029, 4, 1)));
    }

    @Test
    void showsNoMoreAfterTheTermWhatWasStoredInClear() {
        JsonNode clear = JSON.valueToTree(walk("Banc cassé", "Oubli"));
        at(LAST_MOMENT).expire(Walk.class, clear, RECORDED);
        assertThat(opened(clear)).isEqualTo(walk("Banc cassé", "Oubli"));
        at(FIRST_DAY_AFTER).expire(Walk.class, clear, RECORDED);
        assertThat(opened(clear)).isEqualTo(walk(Sealing.EXPIRED, "Oubli"));
    }

    @Test
    void keepsAsItIsWhatIsSentBackAfterItsTerm() {
        JsonNode again = sealed(Sealing.EXPIRED, "Autre chose");
        assertThat(again.at("/details/note").stringValue()).isEqualTo(Sealing.EXPIRED);
    }

    @Test
    void givesWordsToWhoeverAsksWhatIsHeldOnThemAndKeepsThemClosedElsewhere() {
        JsonNode sealed = sealed("Banc cassé", "Oubli");
        assertThat(at(RECORDED)
                        .openOnly("emp-1", sealed.deepCopy(), STREAM)
                        .at("/details/note")
                        .stringValue())
                .isEqualTo("Banc cassé");
        assertThat(Sealing.keepClosed(sealed).at("/reason").stringValue()).isEqualTo(Sealing.CLOSED);
    }

    @Test
    void refusesAClassThatNothingIsSaidOfAndATermOfNothing() {
        var none = new ExpiringTexts(keys, new TextTerms(Map.of()), PARIS, Clock.systemUTC());
        assertThatThrownBy(() -> none.key("note", RECORDED)).hasMessageContaining("set trame.retention.texts.note");
        assertThatThrownBy(() -> new TextTerms(Map.of("note", Period.ZERO)))
                .hasMessageContaining("cannot be kept for P0D");
    }

    private static Walk walk(String note, String reason) {
        return new Walk("HALL", reason, new Details(3, note));
    }

    private JsonNode sealed(String note, String reason) {
        JsonNode tree = JSON.valueToTree(walk(note, reason));
        at(RECORDED).seal(Walk.class, tree, STREAM, RECORDED);
        return tree;
    }

    private Walk opened(JsonNode tree) {
        return JSON.treeToValue(at(RECORDED).open(tree.deepCopy(), STREAM), Walk.class);
    }

    private List<Month> destroy(Instant now) {
        return expiring(now).destroyDue();
    }

    private Sealing at(Instant now) {
        return TestSealing.sealing(keys, Clock.fixed(now, ZoneOffset.UTC));
    }

    private ExpiringTexts expiring(Instant now) {
        return TestSealing.expiring(keys, Clock.fixed(now, ZoneOffset.UTC));
    }
}
