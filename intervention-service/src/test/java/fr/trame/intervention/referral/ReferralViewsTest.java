package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;
import static fr.trame.intervention.referral.ReferralsOfTheCast.ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.Cast;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.security.Caller;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewContract;
import fr.trame.platform.view.ViewsOnDatabase;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReferralViewsTest extends ViewContract {

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
                        Tuple.tuple(REFERRAL, true, "CLOSE", "PRISE_EN_CHARGE"));
        assertThat(of("01890a5d-ac96-774b-bcce-b302099a8099", DIRECTOR)).isEmpty();
    }

    @Test
    void listsOnlyThoseOfTheTeamsThatOneMayRead() {
        assertThat(of(ID, Cast.AS_NADIA)).hasSize(2);
        assertThat(of(ID, Cast.AS_YANN)).isEmpty();
    }

    @Test
    void listsThoseOfATeamTheLatestFirstAndByState() {
        assertThat(REFERRALS.ofTeam("TER", null, PageRequest.first()).items())
                .extracting(ReferralView::id)
                .containsExactly(REFERRAL, ADDRESS);
        assertThat(REFERRALS.ofTeam("TER", "PROPOSEE", PageRequest.first()).items())
                .extracting(ReferralView::id)
                .containsExactly(ADDRESS);
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
        assertThat(REFERRALS.ends(List.of("CCAS-LY8")))
                .as("an address does not count")
                .isEmpty();
        assertThat(REFERRALS.ends(List.of("GLH"))).isEmpty();
    }

    void findsWhatIsOpenOfWhoFollowsItNow() {
        assertThat(REFERRALS.openOf(List.of(KARIM, NADIA)))
                .extracting(ReferralView::id)
                .containsExactly(ADDRESS);
        assertThat(REFERRALS.openOf(KARIM, "TER", PageRequest.first()).items()).hasSize(1);
        assertThat(REFERRALS.openOf(KARIM, "STE", PageRequest.first()).items()).isEmpty();
        assertThat(REFERRALS.openOf(NADIA, "TER", PageRequest.first()).items()).isEmpty();
    }

    private static List<ReferralView> of(String intervention, Caller caller) {
        return REFERRALS.of(intervention, caller, PageRequest.first()).items();
    }
}
