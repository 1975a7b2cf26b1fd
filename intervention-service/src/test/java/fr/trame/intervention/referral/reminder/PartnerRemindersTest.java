package fr.trame.intervention.referral.reminder;

import static fr.trame.intervention.referral.ReferralFixture.CHILD;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;
import static fr.trame.intervention.referral.reminder.ReminderFixture.BEGUN;
import static fr.trame.intervention.referral.reminder.ReminderFixture.ENDED;
import static fr.trame.intervention.referral.reminder.ReminderFixture.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.trame.intervention.referral.reminder.ReminderCommand.BeginDigest;
import fr.trame.intervention.referral.reminder.ReminderCommand.EndDigest;
import fr.trame.intervention.referral.reminder.ReminderEvent.DigestBegun;
import fr.trame.intervention.referral.reminder.ReminderEvent.DigestEnded;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class PartnerRemindersTest {

    private static final String STREAM = PartnerReminders.stream(PARTNER);
    private static final BeginDigest BEGIN = new BeginDigest(STREAM, BEGUN);
    private static final EndDigest END = new EndDigest(STREAM, ENDED);

    private final AggregateTestFixture<PartnerReminders> fixture = new AggregateTestFixture<>(PartnerReminders.class);

    @Test
    void beginsAMailOnce() {
        fixture.givenNoPriorActivity().when(BEGIN).expectEvents(BEGUN);
        fixture.given(BEGUN).when(BEGIN).expectNoEvents();
        fixture.given(BEGUN, ENDED).when(BEGIN).expectNoEvents();
    }

    @Test
    void beginsTheNextOneWhenTheLastIsEnded() {
        DigestBegun second = new DigestBegun(PARTNER, BEGUN.at(), 2, BEGUN.asked());
        fixture.given(BEGUN).when(new BeginDigest(STREAM, second)).expectNoEvents();
        fixture.given(BEGUN, ENDED).when(new BeginDigest(STREAM, second)).expectEvents(second);
    }

    @Test
    void endsAMailOnce() {
        fixture.given(BEGUN).when(END).expectEvents(ENDED);
        fixture.given(BEGUN, ENDED).when(END).expectNoEvents();
    }

    @Test
    void knowsWhatWasSaidOfWhich() {
        ReminderPast past = ReminderPast.of(List.of(BEGUN, ENDED));
        assertThat(past.lastReminder(REFERRAL))
                .hasValueSatisfying(told -> assertThat(told.at()).isEqualTo(ENDED.at()));
        assertThat(past.lastReminder(CHILD)).isEmpty();
        assertThat(past.askedOfCare(CHILD)).isTrue();
        assertThat(past.askedOfCare(REFERRAL)).isFalse();
        assertThat(past.last()).isEqualTo(ENDED.at());
        assertThat(past.pending()).isNull();
    }

    @Test
    void writesAgainWithinAWeekWhereNothingWasWritten() {
        assertThat(ReminderPast.of(List.of(BEGUN, new DigestEnded(PARTNER, ENDED.at(), 1, 0)))
                        .last())
                .isNull();
    }

    @Test
    void hasDaysThatGrow() {
        assertThatIllegalArgumentException().isThrownBy(() -> terms(List.of(9, 9)));
        assertThatIllegalArgumentException().isThrownBy(() -> terms(List.of(0)));
    }

    private static ReminderTerms terms(List<Integer> days) {
        return new ReminderTerms(true, days, Map.of(), 60, 21, 7, LocalTime.of(9, 0), LocalTime.of(17, 0));
    }
}
