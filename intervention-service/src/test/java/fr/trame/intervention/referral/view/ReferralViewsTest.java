package fr.trame.intervention.referral.view;

import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;
import static fr.trame.intervention.referral.view.ReferralsOfTheCast.ADDRESS;
import static fr.trame.intervention.referral.view.ReferralsOfTheCast.DISPUTED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.Cast;
import fr.trame.intervention.referral.view.ReferralViews.Filter;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.security.Caller;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewContract;
import fr.trame.platform.view.ViewsOnDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReferralViewsTest extends ViewContract {

    private static final List<String> ENDS = List.of("PRISE_EN_CHARGE", "NON_VENUE");
    private static final Filter ANY = new Filter(true, null, null, null, null, null, false);
    private static final Caller DIRECTOR = new Caller("emp-paul", Set.of("DIR"), null);
    private static final ViewsOnDatabase DATABASE = new ViewsOnDatabase();
    private static final ReferralViews REFERRALS = new ReferralViews(DATABASE.finders());

    @BeforeAll
    static void fill() {
        DATABASE.fill(REFERRALS, ReferralsOfTheCast.facts());
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected View<?> view() {
        return ReferralViews.VIEW;
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return ReferralsOfTheCast.facts();
    }

    @Test
    void listsTheReferralsOfAnInterventionAndSaysWhichCount() {
        assertThat(of(ID, DIRECTOR))
                .extracting(ReferralView::id, ReferralView::counts, ReferralView::status, ReferralView::outcome)
                .containsExactly(
                        Tuple.tuple(ADDRESS, false, "PROPOSEE", null),
                        Tuple.tuple(REFERRAL, true, "CLOSE", "PRISE_EN_CHARGE"),
                        Tuple.tuple(DISPUTED, true, "RDV_FIXE", null));
        assertThat(of("01890a5d-ac96-774b-bcce-b302099a8099", DIRECTOR)).isEmpty();
    }

    @Test
    void listsOnlyThoseOfTheTeamsThatOneMayRead() {
        assertThat(of(ID, Cast.AS_NADIA)).hasSize(3);
        assertThat(of(ID, Cast.AS_YANN)).isEmpty();
    }

    @Test
    void listsWhatATeamFollowsInTheOrderInWhichItWaitsAndWhatIsOver() {
        assertThat(team(ANY)).containsExactly(ADDRESS, DISPUTED);
        assertThat(team(new Filter(false, null, null, null, null, null, false))).containsExactly(REFERRAL);
        assertThat(REFERRALS.ofTeam("STE", ANY, PageRequest.first()).items()).isEmpty();
    }

    @Test
    void leavesOutWhatIsOfAnotherStatePartnerKindOrMediatorOrWaitsForLess() {
        assertThat(team(new Filter(true, "RDV_FIXE", null, null, null, null, false)))
                .containsExactly(DISPUTED);
        assertThat(team(new Filter(true, null, "CAF", null, null, null, false))).isEmpty();
        assertThat(team(new Filter(true, null, "CCAS", "CCAS-LY8", null, null, false)))
                .containsExactly(ADDRESS);
        assertThat(team(new Filter(true, null, null, null, NADIA, null, false))).containsExactly(DISPUTED);
        assertThat(team(new Filter(true, null, null, null, null, LocalDate.of(2018, 3, 16), false)))
                .containsExactly(ADDRESS);
        assertThat(team(new Filter(true, null, null, null, null, null, true))).containsExactly(DISPUTED);
        assertThat(team(new Filter(false, null, null, null, null, null, true))).isEmpty();
    }

    @Test
    void listsWhatOneFollowsAndWhoseAppointmentHasCome() {
        assertThat(REFERRALS.of(NADIA, ANY, PageRequest.first()).items())
                .extracting(ReferralView::id)
                .containsExactly(DISPUTED);
        assertThat(REFERRALS
                        .appointments(NADIA, LocalDate.of(2018, 3, 12), PageRequest.first())
                        .items())
                .extracting(ReferralView::id)
                .containsExactly(DISPUTED);
        assertThat(REFERRALS
                        .appointments(NADIA, LocalDate.of(2018, 3, 11), PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Test
    void findsAllThatStandSoInWhateverTeam() {
        assertThat(REFERRALS.standing("RDV_FIXE")).extracting(ReferralView::id).containsExactly(DISPUTED);
        assertThat(REFERRALS.standing("SANS_NOUVELLE")).isEmpty();
    }

    @Test
    void listsThoseThatNameAPartnerAndSaysHowTheyEnd() {
        assertThat(REFERRALS
                        .withPartners(List.of("CCAS-LY8", "GLH"), null, DIRECTOR, PageRequest.first())
                        .items())
                .extracting(ReferralView::id)
                .containsExactly(ADDRESS);
        assertThat(REFERRALS
                        .withPartners(List.of("CCAS-LY8"), null, Cast.AS_YANN, PageRequest.first())
                        .items())
                .isEmpty();
        assertThat(REFERRALS.ends(List.of("CCAS-LY8"), ENDS))
                .as("an address does not count")
                .isEmpty();
        assertThat(REFERRALS.ends(List.of("GLH"), ENDS)).isEmpty();
        assertThat(REFERRALS.disputed(List.of("CCAS-LY8"))).isZero();
    }

    @Test
    void findsWhatIsOpenOfWhoFollowsItNow() {
        assertThat(REFERRALS.openOf(List.of(KARIM, NADIA)))
                .extracting(ReferralView::id)
                .containsExactlyInAnyOrder(ADDRESS, DISPUTED);
        assertThat(REFERRALS.openOf(KARIM, "TER", PageRequest.first()).items()).hasSize(1);
        assertThat(REFERRALS.openOf(KARIM, "STE", PageRequest.first()).items()).isEmpty();
        assertThat(REFERRALS.openOf(NADIA, "TER", PageRequest.first()).items()).hasSize(1);
    }

    private static List<String> team(Filter filter) {
        return REFERRALS.ofTeam("TER", filter, PageRequest.first()).items().stream()
                .map(ReferralView::id)
                .toList();
    }

    private static List<ReferralView> of(String intervention, Caller caller) {
        return REFERRALS.of(intervention, caller, PageRequest.first()).items();
    }
}
