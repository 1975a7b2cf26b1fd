package fr.trame.intervention.referral.link;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.intervention.association.OwnAssociation;
import fr.trame.intervention.directory.Directory;
import fr.trame.intervention.referral.PartnerWord;
import fr.trame.intervention.referral.ReferralMoves;
import fr.trame.intervention.referral.event.ReferralId;
import fr.trame.intervention.referral.link.LinkCommand.TakeAnswer;
import fr.trame.intervention.referral.link.LinkEvent.PartnerAnswered;
import fr.trame.intervention.referral.link.LinkEvent.PartnerLinkMade;
import fr.trame.intervention.referral.view.ReferralView;
import fr.trame.platform.command.Commands;
import fr.trame.platform.privacy.Sealing;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a partner sees and says by a link. Whatever opens nothing is answered alike; of a link that was good once the phone of the team is
 * told, of anything else nothing.
 */
@Component
class AnswerDesk {

    private final LinkDesk links;
    private final ReferralMoves referrals;
    private final PartnerAddresses addresses;
    private final Commands commands;
    private final OwnAssociation own;
    private final Directory directory;
    private final ZoneId zone;

    AnswerDesk(
            LinkDesk links,
            ReferralMoves referrals,
            PartnerAddresses addresses,
            Commands commands,
            OwnAssociation own,
            Directory directory,
            ZoneId zone) {
        this.links = links;
        this.referrals = referrals;
        this.addresses = addresses;
        this.commands = commands;
        this.own = own;
        this.directory = directory;
        this.zone = zone;
    }

    /** A code and what it means: who has no account has no lists. */
    @Anonymous
    record Labelled(String code, String label) {}

    /**
     * All that a partner is shown.
     *
     * @param association null where nobody has described it
     * @param mediator first name of whom to ask for; null if that one follows it no more
     * @param shared what the person agreed to share: kinds, not the things, which are not in Trame
     * @param words what can be answered now, in the order of the page
     * @param answered what was answered already, and when
     * @param service and function of whom the link was sent to, to begin with
     */
    @Anonymous
    record PartnerPage(
            @Nullable String association,
            @Nullable String phone,
            @Staff @Nullable String mediator,
            LocalDate until,
            List<Labelled> shared,
            List<String> words,
            List<Labelled> reasons,
            List<Before> answered,
            @Nullable String service,
            @Nullable String function) {}

    @Anonymous
    record Before(String word, LocalDate on) {}

    /** What is answered to an answer: the same to the same one sent again. */
    @Anonymous
    record Taken(
            @Technical String answerId,
            String word,
            @Nullable String phone) {}

    /** What somebody answers, read. */
    record Answer(
            String answerId,
            PartnerWord word,
            @Nullable String reason,
            @Nullable LocalDate on,
            @Nullable LocalTime at,
            String service,
            String function,
            @Nullable String name,
            @Nullable String question) {}

    /** A link that was good once. */
    private record Opened(ReferralView view, LinkStanding standing, PartnerLinkMade link) {

        boolean isGood(LocalDate today) {
            return view.open() && standing.isGood(link.sha256(), today);
        }
    }

    PartnerPage look(String token, Instant now) {
        Opened opened = good(token, now);
        ReferralView view = opened.view();
        PartnerLinkMade link = opened.link();
        var to = Optional.ofNullable(view.partner()).flatMap(partner -> addresses.find(partner, link.contact()));
        var described = own.on(today(now));
        return new PartnerPage(
                described.described() ? described.name() : null,
                phone(view, now),
                mediator(view, link),
                link.until(),
                view.shared().stream()
                        .map(code -> new Labelled(code, directory.labelIn("MER_PARTAGE", code)))
                        .toList(),
                ReferralMoves.possible(view).stream().map(Enum::name).toList(),
                directory.usable("MER_REFUS", today(now)).entrySet().stream()
                        .map(reason -> new Labelled(reason.getKey(), reason.getValue()))
                        .toList(),
                opened.standing().answers().stream()
                        .map(answer -> new Before(answer.word(), LocalDate.ofInstant(answer.at(), zone)))
                        .toList(),
                to.map(PartnerAddresses.Address::service).orElse(null),
                to.map(PartnerAddresses.Address::function).orElse(null));
    }

    private static @Nullable String mediator(ReferralView view, PartnerLinkMade link) {
        boolean follows =
                view.mediators().contains(link.mediator()) || link.author().equals(link.mediator());
        return follows && !link.firstName().equals(Sealing.FORGOTTEN) ? link.firstName() : null;
    }

    /** Takes an answer: noted first, then the referral moves. The same one again does what is missing, and is answered like the first time. */
    Taken answer(String token, Answer said, Instant now) {
        Opened opened = opened(token).orElseThrow(LinkRefusal.LINK_OVER::refusal);
        ReferralView view = opened.view();
        var answer = answered(opened.link(), said, now);
        if (opened.standing().answer(said.answerId()).isEmpty()) {
            if (!opened.isGood(today(now))) {
                throw told(LinkRefusal.LINK_OVER, view, now);
            }
            ReferralMoves.broken(said.word(), view).ifPresent(refusal -> {
                throw told(refusal, view, now);
            });
        }
        try {
            commands.send(new TakeAnswer(
                    PartnerLink.stream(view.id()), answer, opened.link().sha256(), today(now)));
            referrals.hear(
                    new ReferralId(view.id()),
                    new ReferralMoves.Said(said.answerId(), said.word(), said.reason(), said.on(), said.at()),
                    now);
        } catch (CommandRefused meanwhile) {
            throw told(meanwhile.reason(), view, now);
        }
        return new Taken(said.answerId(), said.word().name(), phone(view, now));
    }

    private static PartnerAnswered answered(PartnerLinkMade link, Answer said, Instant now) {
        return new PartnerAnswered(
                link.referralId(),
                now,
                said.answerId(),
                link.linkId(),
                said.word().name(),
                said.reason(),
                said.on(),
                said.at(),
                said.service(),
                said.function(),
                said.name(),
                said.question());
    }

    private Opened good(String token, Instant now) {
        Opened opened = opened(token).orElseThrow(LinkRefusal.LINK_OVER::refusal);
        if (!opened.isGood(today(now))) {
            throw told(LinkRefusal.LINK_OVER, opened.view(), now);
        }
        return opened;
    }

    private Optional<Opened> opened(String token) {
        return LinkToken.read(token).flatMap(read -> {
            LinkStanding standing = links.standing(read.referral());
            return standing.opened(read.sha256())
                    .map(link -> new Opened(referrals.present(read.referral()), standing, link));
        });
    }

    /** Says no with the number to call: whoever hears it had a link that was good once. */
    private CommandRefused told(Refusal refusal, ReferralView view, Instant now) {
        String phone = phone(view, now);
        String call = phone == null ? "Appelez l’équipe qui vous l’a envoyé." : "Appelez l’équipe au " + phone + ".";
        return new CommandRefused(refusal, null, refusal.message() + " " + call);
    }

    private @Nullable String phone(ReferralView view, Instant now) {
        return own.phoneOf(view.team(), today(now)).orElse(null);
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}
