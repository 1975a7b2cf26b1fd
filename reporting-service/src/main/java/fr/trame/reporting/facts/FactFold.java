package fr.trame.reporting.facts;

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
import java.time.Instant;

/** Applies announcements to the histories of interventions and referrals. */
public final class FactFold {

    private final Histories<ActVersion> acts;
    private final Histories<ReferralVersion> referrals;

    FactFold(Histories<ActVersion> acts, Histories<ReferralVersion> referrals) {
        this.acts = acts;
        this.referrals = referrals;
    }

    /**
     * Applies one, unless it was applied before.
     *
     * @throws RuntimeException if it cannot be: then nothing has changed
     */
    public void apply(HeardAnnouncement heard) {
        Histories<?> histories = isReferral(heard) ? referrals : acts;
        if (!matters(heard) || !histories.isNews(heard)) {
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
            default -> throw new IllegalStateException("Does not matter here");
        }
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

    /** A change of what is gone changes nothing; of what was never announced, it must wait for that. */
    private static void unchanged(HeardAnnouncement heard, Histories<?> histories) {
        if (!histories.knows(heard.stream())) {
            throw new IllegalStateException("Heard of a fact that was never announced: " + heard.stream());
        }
        histories.note(heard);
    }

    static boolean isReferral(HeardAnnouncement heard) {
        return switch (heard.announcement()) {
            case ReferralProposed _, ReferralStepTaken _, ReferralClosed _ -> true;
            case ReferralReopened _, ReferralVoiceHeard _, ReferralDecided _ -> true;
            default -> false;
        };
    }

    static boolean matters(HeardAnnouncement heard) {
        return switch (heard.announcement()) {
            case InterventionRecorded _, InterventionAmended _, InterventionVoided _ -> true;
            case InterventionValidated _, InterventionReturned _, ValidationWithdrawn _ -> true;
            default -> isReferral(heard);
        };
    }
}
