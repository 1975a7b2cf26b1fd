package fr.trame.intervention.referral.reminder;

import fr.trame.intervention.referral.ReferralMoves;
import fr.trame.intervention.referral.event.ReferralId;
import fr.trame.intervention.referral.link.PartnerLinks;
import fr.trame.intervention.referral.view.ReferralView;
import fr.trame.intervention.referral.view.ReferralViews;
import fr.trame.platform.mail.MailOutbox;
import fr.trame.platform.mail.MailState;
import fr.trame.platform.mail.Posted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class WaitingReferrals implements Waiting {

    private static final List<String> STATUSES = List.of("ACCEPTEE", "CONTACT_PRIS", "RECUE");

    /** A server has taken it, as far as anybody knows. */
    private static final Set<MailState> ARRIVED = Set.of(MailState.SENT, MailState.UNKNOWN);

    private final ReferralViews views;
    private final ReferralMoves moves;
    private final PartnerLinks links;
    private final MailOutbox letters;

    WaitingReferrals(ReferralViews views, ReferralMoves moves, PartnerLinks links, MailOutbox letters) {
        this.views = views;
        this.moves = moves;
        this.links = links;
        this.letters = letters;
    }

    @Override
    public List<Followed> all() {
        return STATUSES.stream()
                .flatMap(status -> views.standing(status).stream())
                .flatMap(view -> followed(view).stream())
                .toList();
    }

    @Override
    public Optional<Followed> now(String referral) {
        return followed(moves.present(new ReferralId(referral)));
    }

    private Optional<Followed> followed(ReferralView view) {
        if (!view.open() || view.partner() == null || !STATUSES.contains(view.status())) {
            return Optional.empty();
        }
        return links.of(new ReferralId(view.id()))
                .filter(sending -> !sending.revoked() && hasArrived(view.id()))
                .map(sending -> new Followed(
                        view.id(),
                        String.valueOf(view.partner()),
                        view.partnerType(),
                        view.status(),
                        view.since(),
                        view.date(),
                        sending.first(),
                        sending.contact(),
                        sending.answered()));
    }

    /** Whoever was never reached has nothing to answer. */
    private boolean hasArrived(String referral) {
        Stream<Posted> about = letters.about(referral).stream();
        return about.anyMatch(letter -> ARRIVED.contains(letter.state()));
    }

    @Override
    public void giveUp(String referral, Instant now) {
        moves.giveUp(new ReferralId(referral), now);
    }
}
