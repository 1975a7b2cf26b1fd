package fr.trame.intervention.referral.event;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a referral. */
public sealed interface ReferralEvent {

    String referralId();

    /** Employee who decided it. */
    String author();

    Instant at();

    /**
     * Team, territory and mediators are those of the intervention on the day it was proposed.
     *
     * @param status how far it went on that day: PROPOSEE, ACCEPTEE or CONTACT_PRIS
     * @param parentId the referral that was redirected to this one
     */
    @StoredEvent(name = "referral-proposed", revision = 2)
    record ReferralProposed(
            @Technical String referralId,
            @Staff String author,
            @Technical Instant at,
            Proposal proposal,
            Origin origin,
            @Anonymous String status,
            @Technical @Nullable String parentId)
            implements ReferralEvent {}

    /**
     * It went on.
     *
     * @param status code of the list MER_STATUT
     * @param level how the partner was met, from then on, a code of the list MER_FORME; the first one is the contact
     * @param appointmentOn the day on which the person is expected
     * @param proof code of the list MER_PREUVE, of an effective care
     */
    @StoredEvent(name = "referral-step-taken")
    record ReferralStepTaken(
            @Technical String referralId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous String status,
            @Anonymous @Nullable String level,
            @Anonymous @Nullable LocalDate appointmentOn,
            @Anonymous @Nullable LocalTime appointmentAt,
            @Anonymous @Nullable String proof)
            implements ReferralEvent {}

    /**
     * It came to its end.
     *
     * @param outcome code of the list MER_STATUT
     * @param reason why the partner refused, a code of the list MER_REFUS
     * @param childId the referral to which it was redirected
     */
    @StoredEvent(name = "referral-closed", revision = 2)
    record ReferralClosed(
            @Technical String referralId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous String outcome,
            @Anonymous @Nullable String reason,
            @Technical @Nullable String childId)
            implements ReferralEvent {}

    /** It goes on from where it was. */
    @StoredEvent(name = "referral-reopened")
    record ReferralReopened(
            @Technical String referralId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date) implements ReferralEvent {}

    /**
     * What one of three says of it.
     *
     * @param voice code of the list MER_VOIX
     * @param word code of the list MER_PAROLE
     * @param known how that is known, a code of the list MER_CONNU
     */
    @StoredEvent(name = "referral-voice-heard")
    record ReferralVoiceHeard(
            @Technical String referralId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous String voice,
            @Anonymous String word,
            @Anonymous String known)
            implements ReferralEvent {}

    /**
     * The mediator goes by what one of two says who disagree.
     *
     * @param voice code of the list MER_VOIX
     * @param status where it stands from then on: CLOSE if it is over and stays so
     */
    @StoredEvent(name = "referral-decided")
    record ReferralDecided(
            @Technical String referralId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous String voice,
            @Anonymous String status)
            implements ReferralEvent {}

    /**
     * What the person agreed may be told to the partner, in place of what was agreed before.
     *
     * @param shared codes of the list MER_PARTAGE
     */
    @StoredEvent(name = "referral-sharing-agreed")
    record ReferralSharingAgreed(
            @Technical String referralId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous List<String> shared)
            implements ReferralEvent {

        public ReferralSharingAgreed {
            shared = List.copyOf(shared);
        }
    }

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
