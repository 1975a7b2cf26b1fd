package fr.trame.intervention.journal;

import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.Cast.OTHER_ID;
import static fr.trame.intervention.Cast.PARIS;
import static fr.trame.intervention.Cast.YANN;
import static fr.trame.intervention.journal.JournalOfTheCast.MOVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.trame.intervention.intervention.InterventionStanding;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.security.Caller;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewContract;
import fr.trame.platform.view.ViewsOnDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalViewsTest extends ViewContract {

    private static final PageRequest ALL = PageRequest.first();
    private static final Caller DIRECTOR = new Caller("emp-paul", Set.of("DIR"), null);
    private static final ViewsOnDatabase DATABASE = new ViewsOnDatabase();
    private static final JournalViews JOURNAL = new JournalViews(DATABASE.finders(), PARIS);

    @BeforeAll
    static void fill() {
        DATABASE.fill(JOURNAL, allFacts());
    }

    private static List<HeardAnnouncement> allFacts() {
        return Stream.concat(JournalOfTheCast.facts().stream(), JournalOfTheCast.waiting(NEXT_MORNING).stream())
                .toList();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected View<?> view() {
        return JournalViews.VIEW;
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return allFacts();
    }

    private static List<JournalView> ofTeam(String team, LocalDate day) {
        return JOURNAL.ofTeam(team, on(day), ALL).items();
    }

    private static List<JournalView> ofMediator(String mediator, LocalDate day) {
        return JOURNAL.ofMediator(mediator, DIRECTOR, on(day), ALL).items();
    }

    private static JournalQuestion on(LocalDate day) {
        return new JournalQuestion(day, day, null, null, null, null, null, false);
    }

    @Test
    void listsTheDayOfATeamByTime() {
        assertThat(ofTeam("TER", DAY)).extracting(JournalView::id).containsExactly(ID, OTHER_ID);
        assertThat(ofTeam("TER", DAY)).extracting(JournalView::status).containsExactly("VALIDATED", "RETURNED");
    }

    @Test
    void listsAPairsEntryOnTheDayOfBoth() {
        assertThat(ofMediator(KARIM, DAY)).extracting(JournalView::id).containsExactly(ID);
        assertThat(ofMediator(NADIA, DAY)).extracting(JournalView::id).containsExactly(ID, OTHER_ID);
    }

    @Test
    void movesAnAmendedEntryToItsNewDayTeamAndMediator() {
        assertThat(ofTeam("STE", DAY.minusDays(5))).extracting(JournalView::id).containsExactly(MOVED);
        assertThat(ofMediator(YANN, DAY.minusDays(5))).hasSize(1);
        assertThat(ofMediator(NADIA, DAY.minusDays(5))).isEmpty();
    }

    @Test
    void keepsAVoidedEntryInItsDayAndSaysSo() {
        assertThat(ofTeam("STE", DAY.minusDays(5)))
                .extracting(JournalView::status, JournalView::version)
                .containsExactly(tuple("VOIDED", 2L));
    }

    @Test
    void knowsNothingOfADayWithoutEntries() {
        assertThat(ofTeam("TER", DAY.plusDays(1))).isEmpty();
    }

    @Test
    void standsWithItsMediatorsAndWhoRecordedIt() {
        JournalView returned = ofTeam("TER", DAY).getLast();
        assertThat(returned.standing())
                .isEqualTo(new InterventionStanding(
                        InterventionStanding.Status.RETURNED, "TER", Set.of(NADIA), returned.openedAt()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        VALIDATION | -         | first, second
        VALIDATION | emp-nadia | first, second
        VALIDATION | emp-karim | first, second
        VALIDATION | emp-yann  |
        LATE       | -         | late
        INCOMPLETE | -         | incomplete
        RETURNED   | -         | 01890a5d-ac96-774b-bcce-b302099a8058, given-back
        """)
    void listsWhatWaitsInATeamTheOldestFirst(Awaited awaited, String author, String expected) {
        assertThat(JOURNAL.awaiting("TER", awaited, author, ALL).items())
                .extracting(JournalView::id)
                .containsExactly(expected == null ? new String[0] : expected.split(", "));
        assertThat(JOURNAL.awaiting("HAB", awaited, author, ALL).items()).isEmpty();
    }

    @Test
    void listsWhatWaitsForItsPeopleTheFirstToEndFirst() {
        assertThat(own(NADIA, Awaited.RETURNED, NEXT_MORNING)).containsExactly(OTHER_ID, "given-back");
        assertThat(own(KARIM, Awaited.RETURNED, NEXT_MORNING)).isEmpty();
        assertThat(own(KARIM, Awaited.VALIDATION, NEXT_MORNING)).containsExactly("first", "second");
    }

    @Test
    void leavesOutWhatItsPeopleCanNoLongerComplete() {
        Instant lastSecond =
                LocalDate.of(2018, 3, 14).atStartOfDay(PARIS).toInstant().minusSeconds(1);
        assertThat(own(NADIA, Awaited.INCOMPLETE, lastSecond)).containsExactly("incomplete");
        assertThat(own(NADIA, Awaited.INCOMPLETE, lastSecond.plusSeconds(1))).isEmpty();
        assertThat(own(NADIA, Awaited.RETURNED, lastSecond.plusSeconds(1))).hasSize(2);
    }

    private static List<String> own(String person, Awaited awaited, Instant now) {
        return JOURNAL.awaitingOf(person, awaited, now, ALL).items().stream()
                .map(JournalView::id)
                .toList();
    }

    @Test
    void namesNobodyToThoseWhoReadWithoutIdentities() {
        JournalView entry = ofTeam("TER", DAY).getFirst();
        JournalView without = entry.withoutPeople();
        assertThat(without.recordedBy()).isNull();
        assertThat(without.facts().mediators()).isEmpty();
        assertThat(without.authors()).isEmpty();
        assertThat(without)
                .usingRecursiveComparison()
                .ignoringFields("recordedBy", "facts.mediators", "authors")
                .isEqualTo(entry);
    }
}
