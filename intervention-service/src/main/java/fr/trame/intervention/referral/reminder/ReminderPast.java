package fr.trame.intervention.referral.reminder;

import fr.trame.intervention.referral.reminder.ReminderEvent.Asked;
import fr.trame.intervention.referral.reminder.ReminderEvent.DigestBegun;
import fr.trame.intervention.referral.reminder.ReminderEvent.DigestEnded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a partner was reminded of.
 *
 * @param digests how many were begun
 * @param told what was said, each with its moment
 * @param last when the last mail was put
 * @param pending what was begun and is not finished
 */
record ReminderPast(
        int digests,
        List<Told> told,
        @Nullable Instant last,
        @Nullable DigestBegun pending) {

    static final ReminderPast NONE = new ReminderPast(0, List.of(), null, null);

    ReminderPast {
        told = List.copyOf(told);
    }

    record Told(Asked asked, Instant at) {}

    static ReminderPast of(List<ReminderEvent> events) {
        ReminderPast past = NONE;
        for (ReminderEvent event : events) {
            past = past.after(event);
        }
        return past;
    }

    ReminderPast after(ReminderEvent event) {
        return switch (event) {
            case DigestBegun it -> new ReminderPast(it.number(), told, last, it);
            case DigestEnded it -> {
                List<Told> now = new ArrayList<>(told);
                if (pending != null) {
                    pending.asked().forEach(asked -> now.add(new Told(asked, it.at())));
                }
                yield new ReminderPast(digests, now, it.letters() > 0 ? it.at() : last, null);
            }
        };
    }

    /** The last reminder of a referral. */
    Optional<Told> lastReminder(String referral) {
        return of(referral).filter(each -> each.asked().step() != Asked.CARE).reduce((_, later) -> later);
    }

    boolean askedOfCare(String referral) {
        return of(referral).anyMatch(each -> each.asked().step() == Asked.CARE);
    }

    private Stream<Told> of(String referral) {
        return told.stream().filter(each -> each.asked().referralId().equals(referral));
    }
}
