package fr.trame.intervention.referral.reminder;

import fr.trame.intervention.referral.reminder.ReminderEvent.Asked;
import fr.trame.intervention.referral.reminder.ReminderPast.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What is due of a referral, and when; from how it stands and what was said before alone. Of several reminders that were missed only the
 * last one is due.
 */
record ReminderPlan(ReminderTerms terms, WorkingHours hours) {

    /** What is due by then, working hours aside: to be said to the partner when a mail may go to it. */
    Optional<Asked> due(Followed referral, ReminderPast past, Instant now) {
        if (referral.received()) {
            boolean asked = past.askedOfCare(referral.id());
            return asked || now.isBefore(careAt(referral))
                    ? Optional.empty()
                    : Optional.of(new Asked(referral.id(), referral.contact(), Asked.CARE));
        }
        if (!referral.waits()) {
            return Optional.empty();
        }
        List<Integer> days = terms.daysOf(referral.partnerType());
        int before = past.lastReminder(referral.id())
                .map(told -> told.asked().step())
                .orElse(0);
        for (int step = days.size(); step > before; step--) {
            if (!now.isBefore(after(referral, days.get(step - 1)))) {
                return Optional.of(new Asked(referral.id(), referral.contact(), step));
            }
        }
        return Optional.empty();
    }

    /** Is there no answer for so long that none is expected any more? Never before the last reminder could be answered. */
    boolean isSilent(Followed referral, ReminderPast past, Instant now) {
        if (!referral.waits() || now.isBefore(after(referral, terms.silence()))) {
            return false;
        }
        return past.lastReminder(referral.id())
                .map(Told::at)
                .map(at -> !now.isBefore(at.plus(Duration.ofDays(terms.apart()))))
                .orElse(terms.daysOf(referral.partnerType()).isEmpty());
    }

    /** May a mail go to this partner now? */
    boolean mayWrite(ReminderPast past, Instant now) {
        Instant last = past.last();
        return hours.contains(now)
                && (last == null || !day(now).isBefore(day(last).plusDays(terms.apart())));
    }

    private Instant after(Followed referral, int days) {
        return at(day(referral.sent()).plusDays(days));
    }

    private Instant careAt(Followed referral) {
        return at(referral.since().plusDays(terms.care()));
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone()).toLocalDate();
    }

    /** Due days begin with the working day, so that days are counted as people count them. */
    private Instant at(LocalDate day) {
        return day.atTime(hours.from()).atZone(zone()).toInstant();
    }

    private ZoneId zone() {
        return hours.zone();
    }
}
