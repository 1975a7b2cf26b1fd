package fr.trame.reporting.conflicts;

import static fr.trame.reporting.conflicts.Cases.AWAITING;
import static fr.trame.reporting.conflicts.Cases.INADMISSIBLE;
import static fr.trame.reporting.conflicts.Cases.KEPT;
import static fr.trame.reporting.conflicts.Cases.NEVER_CHECKED;
import static fr.trame.reporting.conflicts.Cases.NOT_OPENED;
import static fr.trame.reporting.conflicts.Cases.REFUSED;
import static fr.trame.reporting.conflicts.Cases.REOPENED;
import static fr.trame.reporting.conflicts.Cases.UNDER_WAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.security.Scope;
import fr.trame.reporting.Cast;
import fr.trame.reporting.conflicts.ConflictFigures.Coded;
import fr.trame.reporting.conflicts.ConflictFigures.Delay;
import fr.trame.reporting.conflicts.ConflictFigures.Share;
import fr.trame.reporting.counting.Acts;
import fr.trame.reporting.counting.Behind;
import fr.trame.reporting.counting.Figures;
import fr.trame.reporting.counting.Selection;
import fr.trame.reporting.store.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What eight lives of cases count for, worked out by hand. */
class ConflictCountingTest {

    private static final LocalDate LATER = LocalDate.parse("2026-12-01");
    private static final LocalDate FIRST = LocalDate.parse("2018-01-01");
    private static final LocalDate LAST = LocalDate.parse("2018-12-31");
    private static final Selection YEAR = Selection.of(FIRST, LAST);

    @TempDir
    private Path folder;

    private TestStore store;

    @BeforeEach
    void hears() {
        store = new TestStore(folder.resolve("figures"));
        assertThat(store.hear(Cast.all())).isEmpty();
        assertThat(store.hear(Cases.all())).isEmpty();
    }

    @AfterEach
    void closes() {
        store.close();
    }

    private ConflictFigures count(Selection selection, LocalDate today) {
        return store.ask(snapshot -> new ConflictCounting(snapshot, selection, today).figures());
    }

    private List<String> behind(Selection selection, ConflictFigure figure, String code) {
        return store.ask(snapshot -> CasesBehind.of(snapshot, selection, LATER, figure, code)).items().stream()
                .map(CasesBehind.Case::id)
                .toList();
    }

    @Test
    void countsAYear() {
        assertThat(count(YEAR, LATER))
                .isEqualTo(new ConflictFigures(
                        new Figures.Period("2018-01-01", "2018-12-31"),
                        8,
                        1,
                        6,
                        1,
                        1,
                        5,
                        List.of(new Coded("ANCIEN", 1)),
                        List.of(
                                new Coded("ACC_ECRIT", 1),
                                new Coded("ACC_ORAL", 1),
                                new Coded("DIALOGUE", 1),
                                new Coded("HORS", 1),
                                new Coded("REFUS", 1)),
                        new Share(3, 4),
                        new Delay(30L, 5),
                        new Share(1, 2),
                        new Share(1, 2),
                        new Share(1, 1)));
    }

    @Test
    void opensTheActsThatCalmedDown() {
        Behind eased = new Behind(Behind.Plain.CONFLICT_EASED, List.of());
        long acts = store.ask(snapshot -> new Acts(snapshot, YEAR, eased).total());
        assertThat(acts).isEqualTo(count(YEAR, LATER).eased().count()).isPositive();
    }

    @Test
    void countsOnTheDayOfEachGesture() {
        ConflictFigures quarter = count(Selection.of(FIRST, LocalDate.parse("2018-03-31")), LATER);

        assertThat(quarter.requested()).isEqualTo(4);
        assertThat(quarter.underWay()).as("on the last day of March").isEqualTo(3);
        assertThat(quarter.closed()).isZero();
        assertThat(quarter.positive()).isEqualTo(new Share(0, 0));
        assertThat(quarter.agreements()).isEqualTo(new Share(1, 2));
        assertThat(quarter.kept()).as("no last check yet").isEqualTo(new Share(0, 0));
        assertThat(quarter.delay()).as("30 and 10 days to the two agreements").isEqualTo(new Delay(20L, 2));
    }

    @Test
    void judgesAnAgreementAtItsLastCheckOrWhenItsFollowUpIsOver() {
        assertThat(count(YEAR, LocalDate.parse("2018-07-09")).kept()).isEqualTo(new Share(1, 1));
        assertThat(count(YEAR, LocalDate.parse("2018-07-10")).kept())
                .as("never checked: in the base, not kept")
                .isEqualTo(new Share(1, 2));
    }

    @Test
    void findsTheCasesBehindEachFigure() {
        Map<ConflictFigure, Set<String>> expected = Map.of(
                ConflictFigure.AWAITING, Set.of(AWAITING),
                ConflictFigure.OPENED, Set.of(KEPT, REFUSED, NEVER_CHECKED, UNDER_WAY, INADMISSIBLE, REOPENED),
                ConflictFigure.NOT_OPENED, Set.of(NOT_OPENED),
                ConflictFigure.UNDER_WAY, Set.of(UNDER_WAY),
                ConflictFigure.POSITIVE, Set.of(KEPT, NEVER_CHECKED, REOPENED),
                ConflictFigure.ELIGIBLE, Set.of(KEPT, NEVER_CHECKED, REOPENED, REFUSED),
                ConflictFigure.WRITTEN, Set.of(KEPT),
                ConflictFigure.JUDGED, Set.of(KEPT, NEVER_CHECKED),
                ConflictFigure.KEPT, Set.of(KEPT));

        expected.forEach((figure, cases) ->
                assertThat(behind(YEAR, figure, null)).as(figure.code()).containsExactlyInAnyOrderElementsOf(cases));
        assertThat(behind(YEAR, ConflictFigure.CLOSED, "REFUS")).containsExactly(REFUSED);
        assertThat(behind(YEAR, ConflictFigure.NOT_OPENED, "ANCIEN")).containsExactly(NOT_OPENED);
        assertThat(behind(YEAR, ConflictFigure.REQUESTED, null)).startsWith(AWAITING, UNDER_WAY);
    }

    @Test
    void narrowsByWhatACaseSaysAndRefusesWhatItDoesNot() {
        Selection habitat = new Selection(FIRST, LAST, Map.of("team", "HAB"), null, null, Scope.EVERYWHERE);
        assertThat(count(habitat, LATER).requested()).isEqualTo(2);
        assertThat(count(YEAR.within(Scope.of(Set.of("TER"))), LATER).requested())
                .isEqualTo(6);
        assertThat(count(YEAR.within(Scope.of(Set.of())), LATER).requested()).isZero();
        Selection byMode = new Selection(FIRST, LAST, Map.of("mode", "NAVETTE"), null, null, Scope.EVERYWHERE);
        Selection ofOne = new Selection(FIRST, LAST, Map.of(), Cast.AMINA, null, Scope.EVERYWHERE);
        for (Selection other : List.of(byMode, ofOne)) {
            assertThatThrownBy(() -> count(other, LATER)).isInstanceOf(CommandRefused.class);
        }
    }

    @Test
    void tellsWhatWasKnownThen() {
        Instant summer = Instant.parse("2018-06-25T00:00:00Z");
        ConflictFigures then = count(new Selection(FIRST, LAST, Map.of(), null, summer, Scope.EVERYWHERE), LATER);

        assertThat(then.requested()).isEqualTo(6);
        assertThat(then.outcomes()).contains(new Coded("ABANDON", 1)).doesNotContain(new Coded("DIALOGUE", 1));
    }

    @Test
    void countsTheSameWhateverIsHeardTwiceAndInWhateverBatches() {
        ConflictFigures once = count(YEAR, LATER);
        store.hear(Cases.all());
        assertThat(count(YEAR, LATER)).isEqualTo(once);

        List<List<HeardAnnouncement>> lives = new ArrayList<>(Cases.all().stream()
                .collect(Collectors.groupingBy(HeardAnnouncement::stream))
                .values());
        Collections.shuffle(lives, new Random(7));
        try (TestStore other = new TestStore(folder.resolve("other"))) {
            other.hear(Cast.all());
            lives.forEach(life ->
                    life.forEach(one -> assertThat(other.hear(List.of(one))).isEmpty()));
            ConflictFigures again = other.ask(snapshot -> new ConflictCounting(snapshot, YEAR, LATER).figures());
            assertThat(again).isEqualTo(once);
        }
    }

    @Test
    void refusesALifeThatBeginsInTheMiddle() {
        HeardAnnouncement late = Cases.all().get(2);
        try (TestStore other = new TestStore(folder.resolve("late"))) {
            assertThat(other.hear(List.of(late))).hasSize(1).first().asString().contains("never announced");
        }
    }
}
