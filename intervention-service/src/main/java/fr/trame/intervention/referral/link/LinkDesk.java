package fr.trame.intervention.referral.link;

import fr.trame.intervention.association.OwnAssociation;
import fr.trame.intervention.referral.ReferralMoves;
import fr.trame.intervention.referral.event.ReferralId;
import fr.trame.intervention.referral.link.LinkCommand.MakeLink;
import fr.trame.intervention.referral.link.LinkCommand.NoteAnswersSeen;
import fr.trame.intervention.referral.link.LinkCommand.RevokeLink;
import fr.trame.intervention.referral.link.LinkEvent.PartnerAnswered;
import fr.trame.intervention.referral.link.LinkEvent.PartnerLinkMade;
import fr.trame.intervention.referral.link.PartnerAddresses.Address;
import fr.trame.intervention.referral.view.ReferralView;
import fr.trame.platform.command.Commands;
import fr.trame.platform.document.FrenchDates;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.mail.Letter;
import fr.trame.platform.mail.MailOutbox;
import fr.trame.platform.security.Caller;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where links are made, sent and taken back, and what came by them is shown. */
@Component
class LinkDesk implements PartnerLinks {

    static final String PURPOSE = "partner.link";

    private final ReferralMoves referrals;
    private final PartnerAddresses addresses;
    private final EventStreams streams;
    private final Commands commands;
    private final MailOutbox letters;
    private final OwnAssociation own;
    private final LinkConfiguration.Terms terms;
    private final LinkConfiguration.Secrets secrets;
    private final ZoneId zone;

    LinkDesk(
            ReferralMoves referrals,
            PartnerAddresses addresses,
            EventStreams streams,
            Commands commands,
            MailOutbox letters,
            OwnAssociation own,
            LinkConfiguration.Terms terms,
            LinkConfiguration.Secrets secrets,
            ZoneId zone) {
        this.referrals = referrals;
        this.addresses = addresses;
        this.streams = streams;
        this.commands = commands;
        this.letters = letters;
        this.own = own;
        this.terms = terms;
        this.secrets = secrets;
        this.zone = zone;
    }

    /**
     * What is said when a link is sent.
     *
     * @param linkId made by the page: sent again, nothing is sent twice
     * @param mediator whom the partner may call
     */
    record Sent(String linkId, String contact, String mediator, String firstName) {}

    LinkStanding standing(ReferralId id) {
        return LinkStanding.of(streams.events(PartnerLink.stream(id.value()), LinkEvent.class));
    }

    LinkSheet sheet(ReferralId id, Caller caller, Instant now) {
        return sheet(referrals.followed(id, caller), now);
    }

    private LinkSheet sheet(ReferralView view, Instant now) {
        ReferralId id = new ReferralId(view.id());
        List<Address> possible = view.partner() == null ? List.of() : addresses.of(view.partner());
        var around = new LinkSheet.Around(
                view.open(), ReferralMoves.isForAPartner(view), referrals.movedBy(id), today(now), zone);
        return LinkSheet.of(id.value(), standing(id), possible, around, letters::stateOf);
    }

    /** Makes a link and sends it; a letter that was put already is not put again. */
    LinkSheet send(ReferralId id, Sent sent, Caller caller, Instant now) {
        ReferralView view = referrals.followed(id, caller);
        if (letters.stateOf(sent.linkId()).isEmpty()) {
            if (!ReferralMoves.isForAPartner(view)) {
                throw LinkRefusal.NOT_FOR_A_PARTNER.refusal();
            }
            Address to = address(view, sent.contact()).orElseThrow(() -> LinkRefusal.NO_ADDRESS.on("contact"));
            if (!view.mediators().contains(sent.mediator()) && !caller.person().equals(sent.mediator())) {
                throw LinkRefusal.NOT_ITS_MEDIATOR.on("mediator");
            }
            Renewed made = make(view, sent, to, caller.person(), now);
            letters.put(letter(id, sent.linkId(), made, now));
        }
        return sheet(view, now);
    }

    private Optional<Address> address(ReferralView view, String contact) {
        if (view.partner() == null) {
            throw LinkRefusal.NO_PARTNER.refusal();
        }
        return addresses.find(view.partner(), contact);
    }

    private Renewed make(ReferralView view, Sent sent, Address to, String author, Instant now) {
        LinkToken token = LinkToken.made(new ReferralId(view.id()), secrets.get());
        LocalDate until = today(now).plus(terms.good());
        commands.send(new MakeLink(
                PartnerLink.stream(view.id()),
                new PartnerLinkMade(
                        view.id(),
                        author,
                        now,
                        sent.linkId(),
                        token.sha256(),
                        until,
                        to.contact(),
                        sent.mediator(),
                        sent.firstName())));
        URI address = URI.create(terms.publicUrl() + "/reponse#" + token.text());
        return new Renewed(address, to.email(), view.team(), until);
    }

    /** It names nobody, and says nothing of what it is about: that is on the page. */
    private Letter letter(ReferralId id, String letterId, Renewed link, Instant now) {
        String name = own.on(today(now)).nameOr("une association de médiation sociale");
        String phone = own.phoneOf(link.team(), today(now))
                .map(number -> "Une question\u00a0? Appelez l’équipe au " + number + ".\n")
                .orElse("");
        String text = """
                Bonjour,

                %s vous adresse une personne, avec son accord. Dites-nous si vous pouvez la recevoir\u00a0: \
                il suffit d’ouvrir cette page, sans compte ni mot de passe.

                %s

                Le lien vaut jusqu’au %s. Il montre seulement ce que la personne accepte de partager.
                %sMerci de ne rien nous écrire sur la personne par courriel\u00a0: personne ne lit les réponses à cette adresse.
                """.formatted(capitalised(name), link.address(), FrenchDates.day(link.until()), phone);
        return new Letter(
                letterId,
                link.to(),
                "Une personne vous est adressée\u00a0: pouvez-vous la recevoir\u00a0?",
                text,
                null,
                PURPOSE,
                id.value());
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + name.substring(1);
    }

    LinkSheet revoke(ReferralId id, Caller caller, Instant now) {
        ReferralView view = referrals.followed(id, caller);
        commands.send(new RevokeLink(PartnerLink.stream(id.value()), caller.person(), now));
        return sheet(view, now);
    }

    LinkSheet see(ReferralId id, String answerId, Caller caller, Instant now) {
        ReferralView view = referrals.followed(id, caller);
        commands.send(new NoteAnswersSeen(PartnerLink.stream(id.value()), caller.person(), now, answerId));
        return sheet(view, now);
    }

    @Override
    public Optional<Renewed> renew(ReferralId referral, String id, String by, Instant now) {
        LinkStanding standing = standing(referral);
        ReferralView view = referrals.present(referral);
        if (standing.links().isEmpty()
                || standing.revoked()
                || view.partner() == null
                || !ReferralMoves.isForAPartner(view)
                || letters.stateOf(id).isPresent()) {
            return Optional.empty();
        }
        PartnerLinkMade last = standing.links().getLast();
        return addresses
                .find(view.partner(), last.contact())
                .map(to -> make(view, new Sent(id, last.contact(), last.mediator(), last.firstName()), to, by, now));
    }

    @Override
    public Optional<Sending> of(ReferralId referral) {
        LinkStanding standing = standing(referral);
        return standing.last()
                .map(last -> new Sending(
                        standing.links().getFirst().at(),
                        last.at(),
                        standing.letters().size(),
                        standing.revoked(),
                        last.contact(),
                        standing.answers().isEmpty()
                                ? null
                                : standing.answers().getLast().at()));
    }

    /** The last answer of each of these referrals that was not taken note of. */
    List<PartnerAnswered> unseen(List<String> referrals) {
        return streams.read(referrals.stream().map(PartnerLink::stream).toList()).values().stream()
                .map(LinkStanding::read)
                .filter(LinkStanding::hasUnseen)
                .map(standing -> standing.answers().getLast())
                .toList();
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}
