package fr.trame.intervention.referral.view;

import fr.trame.intervention.handover.OpenWork;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** A referral stays open until it is known how it ended. */
@Component
class OpenReferrals implements OpenWork {

    private final ReferralViews referrals;

    OpenReferrals(ReferralViews referrals) {
        this.referrals = referrals;
    }

    @Override
    public String kind() {
        return "referrals";
    }

    @Override
    public String one() {
        return "mise en relation ouverte";
    }

    @Override
    public String several() {
        return "mises en relation ouvertes";
    }

    @Override
    public List<Thing> of(Collection<String> people) {
        return referrals.openOf(people).stream()
                .map(referral -> new Thing(referral.id(), referral.team(), referral.mediators()))
                .toList();
    }
}
