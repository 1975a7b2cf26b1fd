package fr.trame.intervention.referral.view;

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
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Referrals by intervention and partner; by team and mediator in the order in which they wait, and of their appointments. */
@Component
public class ReferralViews implements Views {

    private static final Index BY_INTERVENTION = Index.by("interventionId").orderedBy("date");
    private static final Index BY_PARTNER = Index.by("partner").orderedBy("date");
    private static final Index BY_TEAM = Index.by("team", "open").orderedBy("since");
    private static final Index BY_MEDIATOR = Index.by("mediators", "open").orderedBy("since");
    private static final Index BY_APPOINTMENT = Index.by("mediators", "status").orderedBy("appointmentOn");
    private static final Index BY_DISAGREEMENT =
            Index.by("team", "disagreement").orderedBy("since");
    private static final Index BY_STATUS = Index.by("status").orderedBy("since");

    static final View<ReferralView> VIEW = View.of("referrals", 6, ReferralView.class, ReferralView::announced)
            .hearing(Topics.REFERRALS)
            .indexedBy(BY_INTERVENTION, BY_PARTNER, BY_TEAM, BY_MEDIATOR, BY_APPOINTMENT, BY_DISAGREEMENT, BY_STATUS);

    private final Finder<ReferralView> referrals;

    ReferralViews(Finders finders) {
        this.referrals = finders.of(VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(VIEW);
    }

    /**
     * What a list leaves out.
     *
     * @param open whether something is still awaited
     * @param until only those with which nothing was done since that day
     * @param disagreement only those of which partner and person do not say the same
     */
    public record Filter(
            boolean open,
            @Nullable String status,
            @Nullable String partnerType,
            @Nullable String partner,
            @Nullable String mediator,
            @Nullable LocalDate until,
            boolean disagreement) {

        private Lookup narrow(Lookup lookup) {
            return lookup.between(null, until == null ? null : until.toString())
                    .matching("status", status)
                    .matching("partnerType", partnerType)
                    .matching("partner", partner)
                    .matching("disagreement", disagreement ? true : null);
        }
    }

    /** Those of a team: what has waited longest first, of what is over the latest. */
    public Page<ReferralView> ofTeam(String team, Filter filter, PageRequest request) {
        Lookup lookup = filter.disagreement()
                ? BY_DISAGREEMENT.of(team, true).matching("open", filter.open())
                : ordered(BY_TEAM.of(team, filter.open()), filter);
        return referrals.page(filter.narrow(lookup).matching("mediators", filter.mediator()), request);
    }

    /** Those that somebody follows. */
    public Page<ReferralView> of(String mediator, Filter filter, PageRequest request) {
        return referrals.page(filter.narrow(ordered(BY_MEDIATOR.of(mediator, filter.open()), filter)), request);
    }

    private static Lookup ordered(Lookup lookup, Filter filter) {
        return filter.open() ? lookup : lookup.descending();
    }

    /** Of somebody those whose appointment is that day or before, and nobody noted what came of it. */
    public Page<ReferralView> appointments(String mediator, LocalDate day, PageRequest request) {
        return referrals.page(BY_APPOINTMENT.of(mediator, "RDV_FIXE").between(null, day.toString()), request);
    }

    /** All that stand so, in whatever team; what has waited longest first. */
    public List<ReferralView> standing(String status) {
        return referrals.all(BY_STATUS.of(status));
    }

    /** Those of an intervention that the caller may read, the earliest first. */
    public Page<ReferralView> of(String intervention, Caller caller, PageRequest request) {
        return referrals.page(
                BY_INTERVENTION
                        .of(intervention)
                        .matching("team", caller.scope(Permission.REFERRAL_READ).teams()),
                request);
    }

    /** Those that name one of these partners, of the teams whose referrals the caller may read, the latest first. */
    public Page<ReferralView> withPartners(
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
    public Map<String, Long> ends(List<String> partners, List<String> possible) {
        Map<String, Long> ends = new LinkedHashMap<>();
        Lookup counting = BY_PARTNER.in(partners).matching("counts", true);
        put(ends, "PROPOSEE", referrals.count(counting.matching("open", true)));
        for (String end : possible) {
            put(ends, end, referrals.count(counting.matching("outcome", end).matching("disagreement", false)));
        }
        return ends;
    }

    /** How many of those that are over partner and person do not tell alike: they are under no end. */
    public long disputed(List<String> partners) {
        return referrals.count(BY_PARTNER
                .in(partners)
                .matching("counts", true)
                .matching("open", false)
                .matching("disagreement", true));
    }

    private static void put(Map<String, Long> ends, String how, long count) {
        if (count > 0) {
            ends.put(how, count);
        }
    }

    /** The open ones of a mediator in a team, the oldest first. */
    public Page<ReferralView> openOf(String mediator, String team, PageRequest request) {
        return referrals.page(BY_MEDIATOR.of(mediator, true).matching("team", team), request);
    }

    /** All open ones of any of these mediators, in whatever team. */
    public List<ReferralView> openOf(Collection<String> mediators) {
        return referrals.all(BY_MEDIATOR.of(List.copyOf(mediators), true));
    }
}
