package fr.trame.intervention.referral;

import fr.trame.contracts.Topics;
import fr.trame.contracts.rights.Permission;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.security.Caller;
import fr.trame.platform.view.Finder;
import fr.trame.platform.view.Finders;
import fr.trame.platform.view.Index;
import fr.trame.platform.view.Lookup;
import fr.trame.platform.view.View;
import fr.trame.platform.view.Views;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Referrals by the intervention during which they were proposed, and by team. */
@Component
class ReferralViews implements Views {

    private static final Index BY_INTERVENTION = Index.by("interventionId").orderedBy("date");
    private static final Index BY_TEAM = Index.by("team").orderedBy("date");
    private static final Index BY_PARTNER = Index.by("partner").orderedBy("date");
    private static final Index BY_MEDIATOR_AND_STATUS =
            Index.by("mediators", "status").orderedBy("date");

    static final View<ReferralView> VIEW = View.of("referrals", 4, ReferralView.class, ReferralView::announced)
            .hearing(Topics.REFERRALS)
            .indexedBy(BY_INTERVENTION, BY_TEAM, BY_PARTNER, BY_MEDIATOR_AND_STATUS);

    private final Finder<ReferralView> referrals;

    ReferralViews(Finders finders) {
        this.referrals = finders.of(VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(VIEW);
    }

    /** Those of an intervention that the caller may read, the earliest first. */
    Page<ReferralView> of(String intervention, Caller caller, PageRequest request) {
        return referrals.page(
                BY_INTERVENTION
                        .of(intervention)
                        .matching("team", caller.scope(Permission.REFERRAL_READ).teams()),
                request);
    }

    /** Those of a team, the latest first. */
    Page<ReferralView> ofTeam(String team, @Nullable String status, PageRequest request) {
        return referrals.page(BY_TEAM.of(team).descending().matching("status", status), request);
    }

    /** Those that name one of these partners, of the teams whose referrals the caller may read, the latest first. */
    Page<ReferralView> withPartners(
            List<String> partners, @Nullable String status, Caller caller, PageRequest request) {
        return referrals.page(
                BY_PARTNER
                        .in(partners)
                        .descending()
                        .matching("status", status)
                        .matching("team", caller.scope(Permission.REFERRAL_READ).teams()),
                request);
    }

    /** How many that count name one of these partners, by how they stand: what is open under PROPOSEE, what is over under its end. */
    Map<String, Long> ends(List<String> partners) {
        Map<String, Long> ends = new LinkedHashMap<>();
        Lookup counting = BY_PARTNER.in(partners).matching("counts", true);
        put(ends, "PROPOSEE", referrals.count(counting.matching("status", "PROPOSEE")));
        for (String end : Referral.ENDS) {
            put(ends, end, referrals.count(counting.matching("outcome", end)));
        }
        return ends;
    }

    private static void put(Map<String, Long> ends, String how, long count) {
        if (count > 0) {
            ends.put(how, count);
        }
    }

    /** The open ones of a mediator in a team, the oldest first. */
    Page<ReferralView> openOf(String mediator, String team, PageRequest request) {
        return referrals.page(
                BY_MEDIATOR_AND_STATUS.of(mediator, ReferralView.OPEN).matching("team", team), request);
    }

    /** All open ones of any of these mediators, in whatever team. */
    List<ReferralView> openOf(Collection<String> mediators) {
        return referrals.all(BY_MEDIATOR_AND_STATUS.of(List.copyOf(mediators), ReferralView.OPEN));
    }
}
