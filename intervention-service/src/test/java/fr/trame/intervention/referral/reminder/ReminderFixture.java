package fr.trame.intervention.referral.reminder;

import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.referral.ReferralFixture.CHILD;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;

import fr.trame.intervention.referral.reminder.ReminderEvent.Asked;
import fr.trame.intervention.referral.reminder.ReminderEvent.DigestBegun;
import fr.trame.intervention.referral.reminder.ReminderEvent.DigestEnded;
import java.util.List;
import java.util.stream.Stream;

/** A partner is reminded of two referrals at once. */
public final class ReminderFixture {

    static final String PARTNER = "01890a5e-0000-7000-8000-00000000000a";
    static final Asked FIRST = new Asked(REFERRAL, "contact-1", 1);
    static final Asked CARE = new Asked(CHILD, "contact-1", Asked.CARE);
    static final DigestBegun BEGUN = new DigestBegun(PARTNER, EVENING, 1, List.of(FIRST, CARE));
    static final DigestEnded ENDED = new DigestEnded(PARTNER, NEXT_MORNING, 1, 1);

    private ReminderFixture() {}

    /** Each kind of event once. */
    public static Stream<Object> all() {
        return Stream.of(BEGUN, ENDED);
    }
}
