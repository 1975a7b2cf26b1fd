package fr.trame.intervention.referral;

import fr.trame.intervention.referral.ReferralEvent.ReferralClosed;
import fr.trame.intervention.referral.ReferralEvent.ReferralProposed;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.relay.Announcer;
import org.springframework.stereotype.Component;

/** Tells the other services of referrals: codes and dates, nothing of the person. */
@Component
class ReferralAnnouncer implements Announcer<ReferralEvent> {

    @Override
    public Class<ReferralEvent> events() {
        return ReferralEvent.class;
    }

    @Override
    public Object announce(ReferralEvent event, EventContext context) {
        return switch (event) {
            case ReferralProposed it ->
                new fr.trame.contracts.ReferralProposed(
                        it.referralId(),
                        it.origin().interventionId(),
                        it.author(),
                        it.proposal().date().toString(),
                        it.proposal().level(),
                        it.proposal().partnerType(),
                        it.proposal().partner(),
                        it.origin().team(),
                        it.origin().territory(),
                        it.origin().mediators());
            case ReferralClosed it ->
                new fr.trame.contracts.ReferralClosed(
                        it.referralId(), it.author(), it.date().toString(), it.outcome());
        };
    }
}
