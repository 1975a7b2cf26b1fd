package fr.trame.intervention.referral;

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
    record ReferralProposed(String referralId, String author, Instant at, Proposal proposal, Origin origin)
            implements ReferralEvent {}

    @StoredEvent(name = "referral-closed")
    record ReferralClosed(String referralId, String author, Instant at, LocalDate date, String outcome)
            implements ReferralEvent {}

    /**
     * What was proposed.
     *
     * @param level code of the list MER_FORME
     * @param partnerType code of the list TYPE_PART
     * @param partner code of a named partner, if it is one
     */
    record Proposal(
            LocalDate date,
            String level,
            String partnerType,
            @Nullable String partner) {}

    /** The intervention it came from. */
    record Origin(
            String interventionId, String team, @Nullable String territory, List<String> mediators) {

        public Origin {
            mediators = List.copyOf(mediators);
        }
    }
}
