package fr.trame.intervention.referral;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.intervention.referral.ReferralEvent.ReferralClosed;
import fr.trame.intervention.referral.ReferralEvent.ReferralHandedOver;
import fr.trame.intervention.referral.ReferralEvent.ReferralProposed;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.records.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A referral as it stands.
 *
 * @param counts whether it is one of the "mises en relation" of the year: an address given (ORIENTATION) is not
 * @param status {@code PROPOSEE} or {@code CLOSE}, codes of the list MER_STATUT
 * @param mediators who follow it: at first those of its intervention, then whoever it was handed over to
 * @param outcome how it ended, a code of the same list
 */
@Anonymous
public record ReferralView(
        @Technical String id,
        @Technical long version,
        String status,
        @Technical String interventionId,
        LocalDate date,
        String level,
        boolean counts,
        String partnerType,
        @Nullable String partner,
        String team,
        @Nullable String territory,
        @Staff List<String> mediators,
        @Staff @Nullable String proposedBy,
        @Nullable LocalDate closedOn,
        @Nullable String outcome) {

    /** The status of one that is not closed. */
    static final String OPEN = "PROPOSEE";

    private static final Set<String> COUNTING = Set.of("CONTACT", "RELAIS", "ACCOMP");

    static boolean counts(String level) {
        return COUNTING.contains(level);
    }

    static @Nullable ReferralView announced(@Nullable ReferralView present, HeardAnnouncement heard) {
        return switch (heard.announcement()) {
            case fr.trame.contracts.referral.ReferralProposed it ->
                new ReferralView(
                        it.referralId(),
                        heard.sequence(),
                        OPEN,
                        it.interventionId(),
                        LocalDate.parse(it.date()),
                        it.level(),
                        counts(it.level()),
                        it.partnerType(),
                        it.partner(),
                        it.team(),
                        it.territory(),
                        it.mediators(),
                        it.author(),
                        null,
                        null);
            case fr.trame.contracts.referral.ReferralClosed it
            when present != null -> present.closed(heard.sequence(), LocalDate.parse(it.date()), it.outcome());
            case fr.trame.contracts.referral.ReferralHandedOver it
            when present != null -> present.handedOver(heard.sequence(), it.mediators());
            default -> present;
        };
    }

    static ReferralView of(ReferralProposed event) {
        var proposal = event.proposal();
        var origin = event.origin();
        return new ReferralView(
                event.referralId(),
                0,
                OPEN,
                origin.interventionId(),
                proposal.date(),
                proposal.level(),
                counts(proposal.level()),
                proposal.partnerType(),
                proposal.partner(),
                origin.team(),
                origin.territory(),
                origin.mediators(),
                event.author(),
                null,
                null);
    }

    /** For those who read without identities. */
    ReferralView withoutPeople() {
        return Records.without(this, Set.of("mediators", "proposedBy"));
    }

    /** Nothing is known before it was proposed. */
    static @Nullable ReferralView next(@Nullable ReferralView view, ReferralEvent event) {
        return event instanceof ReferralProposed proposed ? of(proposed) : view == null ? null : view.after(event);
    }

    ReferralView after(ReferralEvent event) {
        return switch (event) {
            case ReferralProposed proposed -> of(proposed);
            case ReferralClosed closed -> closed(version + 1, closed.date(), closed.outcome());
            case ReferralHandedOver handed -> handedOver(version + 1, handed.mediators());
        };
    }

    private ReferralView handedOver(long sequence, List<String> to) {
        return new ReferralView(
                id,
                sequence,
                status,
                interventionId,
                date,
                level,
                counts,
                partnerType,
                partner,
                team,
                territory,
                to,
                proposedBy,
                closedOn,
                outcome);
    }

    private ReferralView closed(long sequence, LocalDate day, String how) {
        return new ReferralView(
                id,
                sequence,
                "CLOSE",
                interventionId,
                date,
                level,
                counts,
                partnerType,
                partner,
                team,
                territory,
                mediators,
                proposedBy,
                day,
                how);
    }
}
