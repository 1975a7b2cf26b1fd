package fr.trame.intervention.referral.view;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.intervention.referral.event.ReferralEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a referral's history.
 *
 * @param what which sort of event it is
 * @param date of the fact
 * @param code what it says: a step or an outcome, what was agreed to share, or a voice
 * @param detail what it says more: a level, a proof, a reason, a word
 * @param known how a voice is known
 */
@Anonymous
public record ReferralMomentView(
        @Technical long version,
        String what,
        LocalDate date,
        @Staff @Nullable String author,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String known,
        @Nullable LocalDate appointmentOn,
        @Nullable String appointmentAt) {

    public static List<ReferralMomentView> of(List<ReferralEvent> events, ZoneId zone) {
        List<ReferralMomentView> moments = new ArrayList<>(events.size());
        events.forEach(event -> moments.add(of(moments.size(), event, zone)));
        return List.copyOf(moments);
    }

    private static ReferralMomentView of(long version, ReferralEvent event, ZoneId zone) {
        return switch (event) {
            case ReferralEvent.ReferralProposed it ->
                moment(
                        version,
                        "PROPOSED",
                        it,
                        it.proposal().date(),
                        it.status(),
                        it.proposal().level());
            case ReferralEvent.ReferralStepTaken it ->
                new ReferralMomentView(
                        version,
                        "STEP_TAKEN",
                        it.date(),
                        it.author(),
                        it.status(),
                        it.proof() == null ? it.level() : it.proof(),
                        null,
                        it.appointmentOn(),
                        it.appointmentAt() == null ? null : it.appointmentAt().toString());
            case ReferralEvent.ReferralClosed it -> moment(version, "CLOSED", it, it.date(), it.outcome(), it.reason());
            case ReferralEvent.ReferralReopened it -> moment(version, "REOPENED", it, it.date(), null, null);
            case ReferralEvent.ReferralVoiceHeard it ->
                new ReferralMomentView(
                        version, "VOICE_HEARD", it.date(), it.author(), it.voice(), it.word(), it.known(), null, null);
            case ReferralEvent.ReferralDecided it -> moment(version, "DECIDED", it, it.date(), it.voice(), it.status());
            case ReferralEvent.ReferralSharingAgreed it ->
                moment(version, "SHARING_AGREED", it, it.date(), null, String.join(" ", it.shared()));
            case ReferralEvent.ReferralHandedOver it ->
                moment(version, "HANDED_OVER", it, LocalDate.ofInstant(it.at(), zone), null, null);
        };
    }

    private static ReferralMomentView moment(
            long version,
            String what,
            ReferralEvent event,
            LocalDate date,
            @Nullable String code,
            @Nullable String detail) {
        return new ReferralMomentView(version, what, date, event.author(), code, detail, null, null, null);
    }

    public ReferralMomentView withoutPeople() {
        return new ReferralMomentView(version, what, date, null, code, detail, known, appointmentOn, appointmentAt);
    }
}
