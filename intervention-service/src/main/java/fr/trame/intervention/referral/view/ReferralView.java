package fr.trame.intervention.referral.view;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.referral.ReferralClosed;
import fr.trame.contracts.referral.ReferralDecided;
import fr.trame.contracts.referral.ReferralHandedOver;
import fr.trame.contracts.referral.ReferralProposed;
import fr.trame.contracts.referral.ReferralReopened;
import fr.trame.contracts.referral.ReferralSharingAgreed;
import fr.trame.contracts.referral.ReferralStepTaken;
import fr.trame.contracts.referral.ReferralVoiceHeard;
import fr.trame.contracts.referral.ReferralWords;
import fr.trame.intervention.referral.event.ReferralEvent;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.records.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A referral as it stands.
 *
 * @param status code of the list MER_STATUT, CLOSE if it is over
 * @param reached the step it has reached, at which it goes on if it is reopened
 * @param counts whether it is one of the "mises en relation" of the year: the partner was contacted, by more than an address given
 * @param contactedOn since when it counts
 * @param mediators who follow it: at first those of its intervention, then whoever it was handed over to
 * @param since the day of what was last done with it
 * @param voices what each of three said last
 * @param decided whether the mediator decided after partner and person disagreed
 * @param outcome how it ended, a code of the same list
 */
@Anonymous
public record ReferralView(
        @Technical String id,
        @Technical long version,
        String status,
        String reached,
        boolean open,
        @Technical String interventionId,
        LocalDate date,
        String level,
        boolean counts,
        @Nullable LocalDate contactedOn,
        String partnerType,
        @Nullable String partner,
        String team,
        @Nullable String territory,
        @Staff List<String> mediators,
        @Staff @Nullable String proposedBy,
        LocalDate since,
        @Nullable LocalDate appointmentOn,
        @Nullable String appointmentAt,
        List<String> shared,
        List<Voice> voices,
        boolean disagreement,
        boolean decided,
        @Nullable LocalDate careOn,
        @Nullable String proof,
        @Nullable LocalDate closedOn,
        @Nullable String outcome,
        @Nullable String reason,
        @Technical @Nullable String parentId,
        @Technical @Nullable String childId) {

    private static final String OVER = "CLOSE";

    public ReferralView {
        mediators = List.copyOf(mediators);
        shared = List.copyOf(shared);
        voices = List.copyOf(voices);
    }

    /** What one of three said last, and how that is known: codes of the lists MER_VOIX, MER_PAROLE and MER_CONNU. */
    @Anonymous
    public record Voice(String voice, LocalDate date, String word, String known) {}

    static @Nullable ReferralView announced(@Nullable ReferralView present, HeardAnnouncement heard) {
        return announced(present, heard.announcement(), heard.sequence());
    }

    /** The same from its own events: nothing is known before it was proposed. */
    public static @Nullable ReferralView next(@Nullable ReferralView present, ReferralEvent event) {
        Class<?> as = switch (event) {
            case ReferralEvent.ReferralProposed _ -> ReferralProposed.class;
            case ReferralEvent.ReferralStepTaken _ -> ReferralStepTaken.class;
            case ReferralEvent.ReferralClosed _ -> ReferralClosed.class;
            case ReferralEvent.ReferralReopened _ -> ReferralReopened.class;
            case ReferralEvent.ReferralVoiceHeard _ -> ReferralVoiceHeard.class;
            case ReferralEvent.ReferralDecided _ -> ReferralDecided.class;
            case ReferralEvent.ReferralSharingAgreed _ -> ReferralSharingAgreed.class;
            case ReferralEvent.ReferralHandedOver _ -> ReferralHandedOver.class;
        };
        long version = present == null ? 0 : present.version + 1;
        return announced(present, Records.renamed(as, (Record) event), version);
    }

    private static @Nullable ReferralView announced(@Nullable ReferralView present, Object it, long version) {
        if (it instanceof ReferralProposed first) {
            return proposed(first, version);
        }
        return present == null ? null : present.after(it, version);
    }

    private static ReferralView proposed(ReferralProposed it, long version) {
        LocalDate date = LocalDate.parse(it.date());
        boolean made = it.contactMade();
        String status = it.status() == null ? (made ? "CONTACT_PRIS" : "PROPOSEE") : it.status();
        Map<String, @Nullable Object> now = Records.values(it);
        now.putAll(Map.of("id", it.referralId(), "version", version, "reached", status, "date", date, "since", date));
        now.putAll(Map.of("shared", List.of(), "voices", List.of(), "disagreement", false, "decided", false));
        now.put("proposedBy", it.author());
        now.put("contactedOn", made ? date : null);
        return settled(now);
    }

    private ReferralView after(Object announcement, long version) {
        Map<String, @Nullable Object> now = Records.values(this);
        switch (announcement) {
            case ReferralStepTaken it -> step(now, it);
            case ReferralClosed it -> {
                now.put("outcome", it.outcome());
                now.put("closedOn", LocalDate.parse(it.date()));
                now.put("reason", it.reason());
                now.put("childId", it.childId());
                now.put("since", LocalDate.parse(it.date()));
            }
            case ReferralReopened it -> goOn(now, reached, LocalDate.parse(it.date()));
            case ReferralVoiceHeard it -> voice(now, it);
            case ReferralDecided it -> {
                now.put("disagreement", false);
                now.put("decided", true);
                if (!it.status().equals(OVER)) {
                    goOn(now, it.status(), LocalDate.parse(it.date()));
                }
            }
            case ReferralSharingAgreed it -> now.put("shared", it.shared());
            case ReferralHandedOver it -> now.put("mediators", it.mediators());
            default -> {
                return this;
            }
        }
        now.put("version", version);
        return settled(now);
    }

    private void step(Map<String, @Nullable Object> now, ReferralStepTaken it) {
        LocalDate date = LocalDate.parse(it.date());
        now.put("reached", it.status());
        now.put("since", date);
        if (it.level() != null) {
            now.put("level", it.level());
            now.put("contactedOn", contactedOn == null ? date : contactedOn);
        }
        if (it.appointmentOn() != null) {
            now.put("appointmentOn", LocalDate.parse(it.appointmentOn()));
            now.put("appointmentAt", it.appointmentAt());
        }
        if (it.proof() != null) {
            now.put("careOn", date);
            now.put("proof", it.proof());
        }
    }

    private static void goOn(Map<String, @Nullable Object> now, String step, LocalDate day) {
        now.put("reached", step);
        now.put("since", day);
        now.put("outcome", null);
        now.put("closedOn", null);
        now.put("reason", null);
        if (!step.equals("PRISE_EN_CHARGE")) {
            now.put("careOn", null);
            now.put("proof", null);
        }
    }

    private void voice(Map<String, @Nullable Object> now, ReferralVoiceHeard it) {
        List<Voice> all = new ArrayList<>(voices);
        all.removeIf(said -> said.voice.equals(it.voice()));
        all.add(new Voice(it.voice(), LocalDate.parse(it.date()), it.word(), it.known()));
        all.sort(Comparator.comparing(Voice::voice));
        ReferralWords words = words().with(it.voice(), it.word());
        now.put("voices", all);
        now.put("disagreement", words.disagree());
        now.put("decided", decided && words.settled());
    }

    /** What is said of it by two who may disagree. */
    public ReferralWords words() {
        return new ReferralWords(
                voices.stream()
                        .filter(said -> !said.voice.equals("MEDIATEUR"))
                        .collect(Collectors.toMap(Voice::voice, Voice::word)),
                decided);
    }

    /** With what follows from the rest. */
    private static ReferralView settled(Map<String, @Nullable Object> now) {
        boolean over = now.get("outcome") != null;
        now.put("open", !over);
        now.put("status", over ? OVER : now.get("reached"));
        now.put("counts", now.get("contactedOn") != null);
        return Records.made(ReferralView.class, now);
    }

    /** For those who read without identities. */
    public ReferralView withoutPeople() {
        return Records.without(this, Set.of("mediators", "proposedBy"));
    }
}
