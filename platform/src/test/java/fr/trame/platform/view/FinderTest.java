package fr.trame.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.platform.eventstore.StoreUnavailable;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.paging.AtLeast;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.readmodel.LiveGenerations.Live;
import fr.trame.platform.refusal.CommandRefused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FinderTest {

    private static final Views SHIFTS = () -> List.of(Shift.VIEW);
    private static final int MANY = 60;
    private static ViewsOnDatabase database;
    private static Finder<Shift> finder;

    @BeforeAll
    static void fill() {
        database = new ViewsOnDatabase();
        finder = database.finders().of(Shift.VIEW);
        List<HeardAnnouncement> facts = new ArrayList<>(ShiftFacts.all());
        for (int person = 0; person < MANY; person++) {
            facts.add(ShiftFacts.joined("p%02d".formatted(person), "HAB", "2019-01-%02d".formatted(1 + person % 7)));
        }
        database.fill(SHIFTS, facts);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void readsARecordBackAsItWas() {
        assertThat(finder.find("ben"))
                .hasValue(new Shift(
                        "ben",
                        "STE",
                        List.of("STE"),
                        LocalDate.of(2018, 1, 3),
                        LocalDate.of(2018, 3, 31),
                        true,
                        Map.of("a", 2, "b", 1)));
        assertThat(finder.find("nobody")).isEmpty();
    }

    @Test
    void findsManyById() {
        assertThat(finder.find(List.of("ana", "nobody", "eve"))).containsOnlyKeys("ana", "eve");
        assertThat(finder.find(List.of())).isEmpty();
    }

    @Test
    void takesTheMarkOfItsGenerationForNothingThatIsKept() {
        assertThat(finder.find("")).isEmpty();
        assertThat(finder.find(List.of("", "ana", "ana"))).containsOnlyKeys("ana");
        assertThat(finder.all(Shift.ALL.of())).hasSize(3 + MANY);
    }

    @Test
    void findsByEqualityInTheOrderOfTheLastField() {
        assertThat(finder.all(Shift.BY_TEAM.of("TER"))).extracting(Shift::id).containsExactly("eve", "ana");
        assertThat(finder.all(Shift.BY_TEAM.of("TER").descending()))
                .extracting(Shift::id)
                .containsExactly("ana", "eve");
        assertThat(finder.all(Shift.BY_STATE.of(true, "STE")))
                .extracting(Shift::id)
                .containsExactly("ben");
    }

    @Test
    void findsBetweenTwoValuesBothIncluded() {
        Lookup week = Shift.BY_TEAM.of("HAB").between("2019-01-02", "2019-01-03");
        assertThat(finder.all(week))
                .extracting(Shift::since)
                .containsOnly(LocalDate.of(2019, 1, 2), LocalDate.of(2019, 1, 3))
                .isSorted();
        assertThat(finder.count(week)).isEqualTo(18);
        assertThat(finder.count(Shift.BY_TEAM.of("HAB").between("2019-01-07", null)))
                .isEqualTo(8);
    }

    @Test
    void findsByAnyElementOfAListAndByAnyOfSeveralValues() {
        assertThat(finder.all(Shift.BY_ANY_TEAM.of("STE")))
                .extracting(Shift::id)
                .containsExactly("ben", "ana");
        assertThat(finder.all(Shift.BY_TEAM.in(List.of("STE", "TER"))))
                .extracting(Shift::id)
                .containsExactly("eve", "ben", "ana");
    }

    @Test
    void matchesOtherFieldsOnTop() {
        assertThat(finder.all(Shift.BY_TEAM.in(List.of("STE", "TER")).matching("over", true)))
                .extracting(Shift::id)
                .containsExactly("ben");
        assertThat(finder.count(Shift.BY_TEAM.of("STE").matching("over", null))).isEqualTo(1);
    }

    @Test
    void goesPageByPageBehindAKeyBothWays() {
        for (Lookup lookup : List.of(
                Shift.BY_TEAM.of("HAB"),
                Shift.BY_TEAM.of("HAB").descending(),
                Shift.BY_TEAM.of("HAB").between("2019-01-02", "2019-01-06"),
                Shift.BY_TEAM.in(List.of("HAB", "TER")).descending(),
                Shift.BY_STATE.of(false, "HAB"),
                Shift.BY_STATE.of(false, "HAB").descending(),
                Shift.ALL.of())) {
            List<Shift> paged = new ArrayList<>();
            String after = null;
            do {
                Page<Shift> page = finder.page(lookup, request(after, 7));
                paged.addAll(page.items());
                assertThat(page.total()).isEqualTo(after == null ? finder.count(lookup) : null);
                after = page.next();
            } while (after != null);
            assertThat(paged).isEqualTo(finder.all(lookup)).hasSizeGreaterThan(20);
        }
    }

    @Test
    void refusesAKeyThatIsNone() {
        for (String token : List.of("", "x", "AAAA", "____", "a".repeat(5000), "DAAAABBpAAEAAAAA")) {
            assertThatThrownBy(() -> finder.page(Shift.ALL.of(), request(token, 7)))
                    .as(token)
                    .isInstanceOf(CommandRefused.class);
        }
    }

    @Test
    void refusesWhatNoIndexServes() {
        assertThatThrownBy(() -> finder.all(Index.by("since").of("2018-01-02")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> finder.all(Shift.ALL.of().matching("name", "Ana")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shift.VIEW.indexedBy(Index.by("name"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsNothingBeforeAnythingWasHeardAndSaysWhenItIsBuiltAnew() {
        var untouched = new Finders(database.database().database(), _ -> null, new HeardHere()).of(Shift.VIEW);
        assertThat(untouched.all(Shift.ALL.of())).isEmpty();
        assertThat(untouched.find("ana")).isEmpty();
        var old = new Finders(database.database().database(), _ -> new Live(1, 0), new HeardHere()).of(Shift.VIEW);
        assertThatThrownBy(() -> old.find("ana")).isInstanceOf(StoreUnavailable.class);
    }

    private static PageRequest request(@Nullable String after, int limit) {
        return new PageRequest(after, limit, AtLeast.NOTHING);
    }
}
