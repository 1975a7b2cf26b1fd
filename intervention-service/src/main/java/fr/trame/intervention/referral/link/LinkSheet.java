package fr.trame.intervention.referral.link;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Perishable;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.intervention.referral.link.LinkEvent.PartnerAnswered;
import fr.trame.intervention.referral.link.LinkEvent.PartnerLinkMade;
import fr.trame.intervention.referral.link.PartnerAddresses.Address;
import fr.trame.platform.mail.MailState;
import fr.trame.platform.mail.MailTrouble;
import fr.trame.platform.mail.Posted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sending of one referral to its partner, for whoever follows it.
 *
 * @param actions what may be done now: {@code send}, {@code revoke}, {@code see}
 * @param addresses to which it may be sent
 * @param links that were made, the last one first
 * @param answers that came, the last one first
 * @param unseen whether one of them was not taken note of
 */
@Anonymous
record LinkSheet(
        @Technical String referralId,
        @Technical List<String> actions,
        List<Address> addresses,
        List<LinkLine> links,
        List<AnswerLine> answers,
        boolean unseen) {

    /** How a link stands. */
    enum State {
        GOOD,
        REPLACED,
        REVOKED,
        EXPIRED,
        /** The referral is over. */
        USELESS
    }

    /**
     * A link that was made.
     *
     * @param to to whom at the partner, by service and function; null of the organisation, or of who is not there any more
     * @param mail how its letter stands; null of one that was never put
     * @param trouble why it was not taken
     */
    @Anonymous
    record LinkLine(
            @Technical String linkId,
            LocalDate madeOn,
            @Staff String author,
            LocalDate until,
            State state,
            @Nullable String to,
            @Technical @Nullable MailState mail,
            @Technical @Nullable MailTrouble trouble) {}

    /** @param moved whether it moved the referral, or told the same of it */
    @Anonymous
    record AnswerLine(
            @Technical String answerId,
            @Technical Instant at,
            String word,
            @Nullable String reason,
            @Nullable LocalDate appointmentOn,
            @Nullable LocalTime appointmentAt,
            @Perishable("answerer") String service,
            @Perishable("answerer") String function,
            @Perishable("answerer") @Nullable String name,
            @Perishable("question") @Nullable String question,
            boolean moved) {

        static AnswerLine of(PartnerAnswered it, Set<String> moving) {
            return new AnswerLine(
                    it.answerId(),
                    it.at(),
                    it.word(),
                    it.reason(),
                    it.appointmentOn(),
                    it.appointmentAt(),
                    it.service(),
                    it.function(),
                    it.name(),
                    it.question(),
                    moving.contains(it.answerId()));
        }
    }

    /** What of a referral matters to its links. */
    record Around(boolean open, boolean forAPartner, Set<String> moving, LocalDate today, ZoneId zone) {}

    static LinkSheet of(
            String referralId,
            LinkStanding standing,
            List<Address> addresses,
            Around around,
            Function<String, Optional<Posted>> letters) {
        List<String> actions = new ArrayList<>();
        if (around.forAPartner() && !addresses.isEmpty()) {
            actions.add("send");
        }
        if (around.open() && standing.isOpen(around.today())) {
            actions.add("revoke");
        }
        if (standing.hasUnseen()) {
            actions.add("see");
        }
        return new LinkSheet(
                referralId,
                List.copyOf(actions),
                addresses,
                standing.letters().reversed().stream()
                        .map(link -> line(link, standing, addresses, around, letters))
                        .toList(),
                standing.answers().reversed().stream()
                        .map(answer -> AnswerLine.of(answer, around.moving()))
                        .toList(),
                standing.hasUnseen());
    }

    private static LinkLine line(
            PartnerLinkMade link,
            LinkStanding standing,
            List<Address> addresses,
            Around around,
            Function<String, Optional<Posted>> letters) {
        Optional<Posted> letter = letters.apply(link.linkId());
        return new LinkLine(
                link.linkId(),
                LocalDate.ofInstant(link.at(), around.zone()),
                link.author(),
                link.until(),
                state(link, standing, around),
                addresses.stream()
                        .filter(address -> address.contact().equals(link.contact()))
                        .findFirst()
                        .map(address -> address.service() == null ? address.function() : address.service())
                        .orElse(null),
                letter.map(Posted::state).orElse(null),
                letter.map(Posted::trouble).orElse(null));
    }

    private static State state(PartnerLinkMade link, LinkStanding standing, Around around) {
        if (!link.linkId().equals(standing.links().getLast().linkId())) {
            return State.REPLACED;
        }
        if (standing.revoked()) {
            return State.REVOKED;
        }
        if (!around.open()) {
            return State.USELESS;
        }
        return around.today().isAfter(link.until()) ? State.EXPIRED : State.GOOD;
    }
}
