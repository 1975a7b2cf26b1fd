package fr.trame.reporting.facts;

import fr.trame.contracts.conflict.ConflictAgreed;
import fr.trame.contracts.conflict.ConflictClosed;
import fr.trame.contracts.conflict.ConflictFollowedUp;
import fr.trame.contracts.conflict.ConflictNotOpened;
import fr.trame.contracts.conflict.ConflictOpened;
import fr.trame.contracts.conflict.ConflictReopened;
import fr.trame.contracts.conflict.ConflictRequested;
import fr.trame.contracts.intervention.InterventionAmended;
import fr.trame.contracts.intervention.InterventionFacts;
import fr.trame.contracts.intervention.InterventionRecorded;
import fr.trame.contracts.intervention.InterventionReturned;
import fr.trame.contracts.intervention.InterventionValidated;
import fr.trame.contracts.intervention.InterventionVoided;
import fr.trame.contracts.intervention.ValidationWithdrawn;
import fr.trame.contracts.referral.ReferralClosed;
import fr.trame.contracts.referral.ReferralDecided;
import fr.trame.contracts.referral.ReferralProposed;
import fr.trame.contracts.referral.ReferralReopened;
import fr.trame.contracts.referral.ReferralStepTaken;
import fr.trame.contracts.referral.ReferralVoiceHeard;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.reporting.dimensions.Unit.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Applies announcements to the histories of interventions, referrals and conflict cases. */
public final class FactFold {

    private final Histories<ActVersion> acts;
    private final Histories<ReferralVersion> referrals;
    private final Histories<ConflictVersion> conflicts;

    FactFold(Histories<ActVersion> acts, Histories<ReferralVersion> referrals, Histories<ConflictVersion> conflicts) {
        this.acts = acts;
        this.referrals = referrals;
        this.conflicts = conflicts;
    }

    /**
     * Applies one, unless it was applied before.
     *
     * @throws RuntimeException if it cannot be: then nothing has changed
     */
    public void apply(HeardAnnouncement heard) {
        Fact fact = fact(heard);
        if (fact == null || !histories(fact).isNews(heard)) {
            return;
        }
        switch (heard.announcement()) {
            case InterventionRecorded recorded -> set(heard, recorded.facts());
            case InterventionAmended amended -> set(heard, amended.facts());
            case InterventionVoided _ -> acts.remove(heard);
            case InterventionValidated _ -> status(heard, ActVersion.VALIDATED);
            case InterventionReturned _ -> status(heard, ActVersion.RETURNED);
            case ValidationWithdrawn _ -> status(heard, ActVersion.RECORDED);
            case ReferralProposed proposed -> {
                Instant known = referrals.known(heard);
                referrals.set(heard, ReferralVersion.of(heard.sequence(), known, proposed));
            }
            case ReferralStepTaken _, ReferralClosed _, ReferralReopened _ -> goOn(heard);
            case ReferralVoiceHeard _, ReferralDecided _ -> goOn(heard);
            case ConflictRequested requested -> {
                Instant known = conflicts.known(heard);
                conflicts.set(heard, ConflictVersion.of(heard.sequence(), known, requested));
            }
            default -> follow(heard);
        }
    }

    private Histories<?> histories(Fact fact) {
        return switch (fact) {
            case ACT -> acts;
            case REFERRAL -> referrals;
            case CONFLICT -> conflicts;
        };
    }

    private void set(HeardAnnouncement heard, InterventionFacts facts) {
        acts.set(heard, ActVersion.of(heard.stream(), heard.sequence(), acts.known(heard), facts));
    }

    private void status(HeardAnnouncement heard, String status) {
        ActVersion present = acts.present(heard.stream());
        if (present != null) {
            acts.set(heard, present.with(status, heard.sequence(), acts.known(heard)));
        } else {
            unchanged(heard, acts);
        }
    }

    private void goOn(HeardAnnouncement heard) {
        ReferralVersion present = referrals.present(heard.stream());
        if (present != null) {
            referrals.set(heard, present.after(heard.announcement(), heard.sequence(), referrals.known(heard)));
        } else {
            unchanged(heard, referrals);
        }
    }

    private void follow(HeardAnnouncement heard) {
        ConflictVersion present = conflicts.present(heard.stream());
        if (present == null) {
            unchanged(heard, conflicts);
        } else {
            conflicts.set(heard, present.after(heard, conflicts.known(heard)));
        }
    }

    /** A change of what is gone changes nothing; of what was never announced, it must wait for that. */
    private static void unchanged(HeardAnnouncement heard, Histories<?> histories) {
        if (!histories.knows(heard.stream())) {
            throw new IllegalStateException("Heard of a fact that was never announced: " + heard.stream());
        }
        histories.note(heard);
    }

    /** What an announcement is about; null if it changes nothing that is counted. */
    static @Nullable Fact fact(HeardAnnouncement heard) {
        return switch (heard.announcement()) {
            case InterventionRecorded _, InterventionAmended _, InterventionVoided _ -> Fact.ACT;
            case InterventionValidated _, InterventionReturned _, ValidationWithdrawn _ -> Fact.ACT;
            case ReferralProposed _, ReferralStepTaken _, ReferralClosed _ -> Fact.REFERRAL;
            case ReferralReopened _, ReferralVoiceHeard _, ReferralDecided _ -> Fact.REFERRAL;
            case ConflictRequested _, ConflictOpened _, ConflictNotOpened _, ConflictAgreed _ -> Fact.CONFLICT;
            case ConflictFollowedUp _, ConflictClosed _, ConflictReopened _ -> Fact.CONFLICT;
            default -> null;
        };
    }
}
