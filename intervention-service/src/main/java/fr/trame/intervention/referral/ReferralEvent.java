package fr.trame.intervention.referral;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a referral. */
public sealed interface ReferralEvent {

    String referralId();

    /** Employee who decided it. */
    String author();

    Instant at();

    /** Team, territory and mediators are those of the intervention on the day it was proposed. */
    @StoredEvent(name = "referral-proposed")
    record ReferralProposed(
            @Technical String referralId,
            @Staff String author,
            @Technical Instant at,
            Proposal proposal,
            Origin origin) implements ReferralEvent {}

    @StoredEvent(name = "referral-closed")
    record ReferralClosed(
            @Technical String referralId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous String outcome)
            implements ReferralEvent {}

    /**
     * Others follow it from then on.
     *
     * @param mediators all of them
     */
    @StoredEvent(name = "referral-handed-over")
    record ReferralHandedOver(
            @Technical String referralId,
            @Staff String author,
            @Technical Instant at,
            @Staff List<String> mediators) implements ReferralEvent {

        public ReferralHandedOver {
            mediators = List.copyOf(mediators);
        }
    }

    /**
     * What was proposed.
     *
     * @param level code of the list MER_FORME
     * @param partnerType code of the list TYPE_PART
     * @param partner code of a named partner, if it is one
     */
    @Anonymous
    record Proposal(
            LocalDate date,
            String level,
            String partnerType,
            @Nullable String partner) {}

    /** The intervention it came from. */
    @Anonymous
    record Origin(
            @Technical String interventionId,
            String team,
            @Nullable String territory,
            @Staff List<String> mediators) {

        public Origin {
            mediators = List.copyOf(mediators);
        }
    }
}
