package fr.trame.intervention.journal;

import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.OTHER_ID;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JournalViewsTest extends ViewContract {

    private static final PageRequest ALL = PageRequest.first();
    private static final Caller DIRECTOR = new Caller("emp-paul", Set.of("DIR"), null);
    private static final ViewsOnDatabase DATABASE = new ViewsOnDatabase();
    private static final JournalViews JOURNAL = new JournalViews(DATABASE.finders());

    @BeforeAll
    static void fill() {
        DATABASE.fill(JOURNAL, JournalOfTheCast.facts());
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
        return JournalOfTheCast.facts();
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

    @Test
    void namesNobodyToThoseWhoReadWithoutIdentities() {
        JournalView entry = ofTeam("TER", DAY).getFirst();
        JournalView without = entry.withoutPeople();
        assertThat(without.recordedBy()).isNull();
        assertThat(without.facts().mediators()).isEmpty();
        assertThat(without)
                .usingRecursiveComparison()
                .ignoringFields("recordedBy", "facts.mediators")
                .isEqualTo(entry);
    }
}
