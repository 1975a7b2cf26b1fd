package fr.trame.intervention.conflict.view;

import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.conflict.view.CasesOfTheCast.AGREED;
import static fr.trame.intervention.conflict.view.CasesOfTheCast.NOISE;
import static fr.trame.intervention.conflict.view.CasesOfTheCast.NOT_OPENED;
import static fr.trame.intervention.conflict.view.CasesOfTheCast.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.conflict.view.CaseViews.Filter;
import fr.trame.intervention.handover.OpenWork;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewContract;
import fr.trame.platform.view.ViewsOnDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CaseViewsTest extends ViewContract {

    private static final Filter OPEN = new Filter(true, null, null);
    private static final ViewsOnDatabase DATABASE = new ViewsOnDatabase();
    private static final CaseViews CASES = new CaseViews(DATABASE.finders());

    @BeforeAll
    static void fill() {
        DATABASE.fill(CASES, CasesOfTheCast.facts());
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected View<?> view() {
        return CaseViews.VIEW;
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return CasesOfTheCast.facts();
    }

    @Test
    void listsWhatIsOpenOfATeamByWhatIsDue() {
        assertThat(ofTeam(OPEN))
                .extracting(CaseView::id, CaseView::state, CaseView::next, CaseView::due)
                .containsExactly(
                        Tuple.tuple(AGREED, "ACCORD", "SUIVI", LocalDate.of(2018, 3, 16)),
                        Tuple.tuple(TABLE, "EN_COURS", "TABLE_RONDE", LocalDate.of(2018, 3, 20)));
        assertThat(ofTeam(new Filter(true, "ACCORD", "CONFLIT")))
                .extracting(CaseView::id)
                .containsExactly(AGREED);
        assertThat(ofTeam(new Filter(true, null, "TENSION"))).isEmpty();
        assertThat(CASES.ofTeam("TER", OPEN, KARIM, PageRequest.first()).items())
                .hasSize(2);
        assertThat(CASES.ofTeam("STE", OPEN, null, PageRequest.first()).items()).isEmpty();
    }

    @Test
    void tellsWhoLeavesWhatStaysOpen() {
        OpenCases open = new OpenCases(CASES);
        assertThat(open.of(List.of(KARIM, NADIA)))
                .extracting(OpenWork.Thing::id)
                .containsExactlyInAnyOrder(AGREED, TABLE);
        assertThat(open.of(List.of(KARIM)))
                .allSatisfy(thing -> assertThat(thing.people()).contains(KARIM));
        assertThat(open.of(List.of("emp-nobody"))).isEmpty();
    }

    @Test
    void listsWhatIsOverByItsEnd() {
        assertThat(ofTeam(new Filter(false, null, null)))
                .extracting(CaseView::id, CaseView::outcome, CaseView::next)
                .containsExactly(Tuple.tuple(NOT_OPENED, null, null), Tuple.tuple(NOISE, "ACC_ECRIT", null));
        assertThat(CASES.closedBy(LocalDate.of(2018, 5, 2))).containsExactly(NOISE);
        assertThat(CASES.closedBy(LocalDate.of(2018, 5, 1))).isEmpty();
    }

    @Test
    void listsThoseOfAMediator() {
        assertThat(CASES.of(NADIA, OPEN, PageRequest.first()).items()).hasSize(2);
        assertThat(CASES.open(KARIM)).extracting(CaseView::id).containsExactly(AGREED, TABLE);
        assertThat(CASES.of("emp-lea", OPEN, PageRequest.first()).items()).isEmpty();
    }

    @Test
    void listsThoseThatReachedTheirLimitButNoneWithAnAgreement() {
        assertThat(CASES.over("TER", LocalDate.of(2018, 8, 24), OPEN, PageRequest.first())
                        .items())
                .extracting(CaseView::id)
                .containsExactly(TABLE);
        assertThat(CASES.over("TER", LocalDate.of(2018, 8, 23), OPEN, PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Test
    void findsTheIdentitiesThatEnd() {
        assertThat(CASES.keptUntil(LocalDate.of(2018, 12, 31))).isEmpty();
        assertThat(CASES.keptUntil(LocalDate.of(2020, 5, 2))).containsExactly(NOISE);
    }

    @Test
    void waitsForEachPartyInTurnUntilItsIdentityEnds() {
        List<HeardAnnouncement> facts = new ArrayList<>();
        String id = "01890a5f-0000-7000-8000-000000000009";
        CasesOfTheCast.tell(
                facts,
                id,
                List.of(
                        CasesOfTheCast.requested(id, "2018-03-01"),
                        CasesOfTheCast.party(id, "A", "NOMMEE", "2018-03-31")));
        CaseView asked = fold(facts);
        assertThat(asked.next()).isEqualTo("QUALIFICATION");
        assertThat(asked.keptUntil()).isEqualTo("2018-03-31");
        CasesOfTheCast.tell(
                facts,
                id,
                List.of(
                        new fr.trame.contracts.conflict.ConflictOpened(
                                id, NADIA, "2018-03-02", "2018-05-31", "2018-08-29"),
                        CasesOfTheCast.party(id, "A", "CONTACTEE", "2018-04-02")));
        assertThat(fold(facts))
                .extracting(CaseView::next, CaseView::due)
                .containsExactly("CONSENTEMENT", LocalDate.of(2018, 4, 2));
        CasesOfTheCast.tell(facts, id, List.of(CasesOfTheCast.party(id, "A", "CONSENT", null)));
        assertThat(fold(facts))
                .extracting(CaseView::next, CaseView::due)
                .containsExactly("NAVETTE", LocalDate.of(2018, 5, 31));
    }

    private static CaseView fold(List<HeardAnnouncement> facts) {
        CaseView view = null;
        for (HeardAnnouncement fact : facts) {
            view = CaseView.announced(view, fact);
        }
        return view;
    }

    private static List<CaseView> ofTeam(Filter filter) {
        return CASES.ofTeam("TER", filter, null, PageRequest.first()).items();
    }
}
