package fr.trame.intervention.referral;

import fr.trame.contracts.Topics;
import fr.trame.contracts.rights.Permission;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.security.Caller;
import fr.trame.platform.view.Finder;
import fr.trame.platform.view.Finders;
import fr.trame.platform.view.Index;
import fr.trame.platform.view.View;
import fr.trame.platform.view.Views;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Referrals by the intervention during which they were proposed, and by team. */
@Component
class ReferralViews implements Views {

    private static final Index BY_INTERVENTION = Index.by("interventionId").orderedBy("date");
    private static final Index BY_TEAM = Index.by("team").orderedBy("date");
    private static final Index BY_MEDIATOR_AND_STATUS =
            Index.by("mediators", "status").orderedBy("date");

    static final View<ReferralView> VIEW = View.of("referrals", 3, ReferralView.class, ReferralView::announced)
            .hearing(Topics.REFERRALS)
            .indexedBy(BY_INTERVENTION, BY_TEAM, BY_MEDIATOR_AND_STATUS);

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
