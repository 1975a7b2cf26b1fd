package fr.trame.intervention.referral;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.referral.ReferralCommand.GiveUp;
import fr.trame.intervention.referral.ReferralCommand.HearPartner;
import fr.trame.intervention.referral.ReferralStanding.Step;
import fr.trame.intervention.referral.event.ReferralEvent;
import fr.trame.intervention.referral.event.ReferralId;
import fr.trame.intervention.referral.view.ReferralView;
import fr.trame.platform.command.Commands;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a referral is moved by somebody who has no account: what the partner answers by its link. */
@Component
public class ReferralMoves {

    /** Whose act it is that a rule brings. */
    public static final String BY_RULE = "relances";

    private final ReferralDesk desk;
    private final EventStreams streams;
    private final Commands commands;
    private final ZoneId zone;

    ReferralMoves(ReferralDesk desk, EventStreams streams, Commands commands, ZoneId zone) {
        this.desk = desk;
        this.streams = streams;
        this.commands = commands;
        this.zone = zone;
    }

    /**
     * What a partner says.
     *
     * @param answer id of the answer: the same again moves nothing
     * @param reason of a refusal, a code of the list MER_REFUS
     * @param on the day of an appointment
     */
    public record Said(
            String answer,
            PartnerWord word,
            @Nullable String reason,
            @Nullable LocalDate on,
            @Nullable LocalTime at) {}

    /** As it is now, for whoever may follow it. */
    public ReferralView followed(ReferralId id, Caller caller) {
        ReferralView view = desk.present(id);
        caller.require(Permission.REFERRAL_CLOSE, view.team(), view.mediators());
        return view;
    }

    /** As it is now, for nobody in particular. */
    public ReferralView present(ReferralId id) {
        return desk.present(id);
    }

    /** Whether a partner can do something with it: the person agreed, and it is not where it was to lead. */
    public static boolean isForAPartner(ReferralView view) {
        ReferralStanding standing = ReferralStanding.of(view);
        return standing.isOpen() && !standing.isBefore(Step.ACCEPTEE) && standing.isBefore(Step.PRISE_EN_CHARGE);
    }

    /** What a partner may say of it now. */
    public static List<PartnerWord> possible(ReferralView view) {
        return Stream.of(PartnerWord.values())
                .filter(word -> broken(word, view).isEmpty())
                .toList();
    }

    /** What speaks against a word now. */
    public static Optional<Refusal> broken(PartnerWord word, ReferralView view) {
        return word.broken(ReferralStanding.of(view));
    }

    /** Moves it as the partner says; the same answer again moves nothing. */
    public void hear(ReferralId id, Said said, Instant now) {
        ReferralView view = desk.present(id);
        String level = ReferralRules.ADDRESS.equals(view.level()) ? "CONTACT" : view.level();
        commands.send(new HearPartner(id, now, LocalDate.ofInstant(now, zone), level, said));
    }

    /** Nobody answers: it ends without news, if it still waits for the partner. */
    public void giveUp(ReferralId id, Instant now) {
        commands.send(new GiveUp(id, now, LocalDate.ofInstant(now, zone)));
    }

    /** The answers that have moved it. */
    public Set<String> movedBy(ReferralId id) {
        return streams.events(id.value(), ReferralEvent.class).stream()
                .flatMap(event -> PartnerWord.answer(event.author()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
