package fr.trame.intervention.referral;

import fr.trame.contracts.referral.ReferralWords;
import fr.trame.intervention.referral.event.ReferralEvent;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralClosed;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralDecided;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralHandedOver;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralProposed;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralReopened;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralSharingAgreed;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralStepTaken;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralVoiceHeard;
import fr.trame.intervention.referral.view.ReferralView;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a referral stands: what decides what may be done with it.
 *
 * @param step the one that it has reached, and at which it goes on if it is reopened
 * @param contacted whether the partner was, and it counts
 * @param outcome how it ended, if it is over
 * @param since the day of what was last done with it, before which nothing more can be
 * @param words what partner and person say of it
 */
record ReferralStanding(
        Step step,
        boolean contacted,
        @Nullable String outcome,
        LocalDate since,
        ReferralWords words,
        String team,
        List<String> mediators) {

    static final String REDIRECTED = "REORIENTEE";
    static final String CARED = "PRISE_EN_CHARGE";

    /** The steps of a referral, those of the list MER_STATUT; in the field some are passed over. */
    enum Step {
        PROPOSEE,
        ACCEPTEE,
        CONTACT_PRIS,
        RDV_FIXE,
        ACCOMPAGNEE,
        RECUE,
        PRISE_EN_CHARGE;

        boolean isBefore(Step other) {
            return compareTo(other) < 0;
        }
    }

    static ReferralStanding of(ReferralProposed event) {
        Step step = Step.valueOf(event.status());
        return new ReferralStanding(
                step,
                !step.isBefore(Step.CONTACT_PRIS),
                null,
                event.proposal().date(),
                ReferralWords.NONE,
                event.origin().team(),
                event.origin().mediators());
    }

    /** As a view shows it: enough for what is offered. */
    static ReferralStanding of(ReferralView view) {
        return new ReferralStanding(
                Step.valueOf(view.reached()),
                view.contactedOn() != null,
                view.outcome(),
                view.since(),
                view.words(),
                view.team(),
                view.mediators());
    }

    ReferralStanding after(ReferralEvent event) {
        return switch (event) {
            case ReferralProposed it -> of(it);
            case ReferralStepTaken it ->
                at(Step.valueOf(it.status()), contacted || it.level() != null, null, it.date(), words);
            case ReferralClosed it -> at(step, contacted, it.outcome(), it.date(), words);
            case ReferralReopened it -> at(step, contacted, null, it.date(), words);
            case ReferralVoiceHeard it -> at(step, contacted, outcome, since, words.with(it.voice(), it.word()));
            case ReferralDecided it
            when it.status().equals("CLOSE") -> at(step, contacted, outcome, since, words.decided());
            case ReferralDecided it -> at(Step.valueOf(it.status()), contacted, null, it.date(), words.decided());
            case ReferralSharingAgreed _ -> this;
            case ReferralHandedOver it ->
                new ReferralStanding(step, contacted, outcome, since, words, team, it.mediators());
        };
    }

    private ReferralStanding at(
            Step reached, boolean contact, @Nullable String end, LocalDate day, ReferralWords said) {
        return new ReferralStanding(reached, contact, end, day, said, team, mediators);
    }

    boolean isOpen() {
        return outcome == null;
    }

    boolean isRedirected() {
        return REDIRECTED.equals(outcome);
    }

    boolean isBefore(Step other) {
        return step.isBefore(other);
    }

    /** May it end so from here? Nobody stays away from a partner who was never called, nor is refused by one who already helps. */
    boolean mayEndAs(String end) {
        return switch (end) {
            case CARED -> true;
            case "REFUSEE", "PERDUE_VUE", REDIRECTED -> isBefore(Step.PRISE_EN_CHARGE);
            case "NON_VENUE" -> contacted && isBefore(Step.RECUE);
            case "REFUS_PARTENAIRE", "SANS_NOUVELLE" -> contacted && isBefore(Step.PRISE_EN_CHARGE);
            default -> false;
        };
    }

    /** Where it stands once the mediator goes by what this voice said: what it denies is taken back, and an end that it belies. */
    String decidedFor(String voice) {
        String word = Objects.requireNonNull(words.of(voice));
        Step now = step;
        if (ReferralWords.contradicts(word, CARED) && step == Step.PRISE_EN_CHARGE) {
            now = Step.RECUE;
        }
        if (ReferralWords.contradicts(word, "RECUE") && !now.isBefore(Step.RECUE)) {
            now = contacted ? Step.CONTACT_PRIS : Step.ACCEPTEE;
        }
        return outcome == null || isBeliedBy(word) ? now.name() : "CLOSE";
    }

    private boolean isBeliedBy(String word) {
        return CARED.equals(outcome)
                ? ReferralWords.contradicts(word, CARED)
                : "NON_VENUE".equals(outcome) && ReferralWords.contradicts("NON_RECUE", word);
    }
}
