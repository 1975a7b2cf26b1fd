package fr.trame.intervention.referral.link;

import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;

import fr.trame.intervention.referral.link.LinkEvent.PartnerAnswered;
import fr.trame.intervention.referral.link.LinkEvent.PartnerAnswersSeen;
import fr.trame.intervention.referral.link.LinkEvent.PartnerLinkMade;
import fr.trame.intervention.referral.link.LinkEvent.PartnerLinkRevoked;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** Nadia sends the CCAS a link on 5 March 2018, and it answers the next morning. */
public final class LinkFixture {

    static final String STREAM = PartnerLink.stream(REFERRAL);
    static final String ANSWER = "01890a5e-0000-7000-8000-0000000000a1";
    static final String SUM = "5f".repeat(32);
    static final String OTHER_SUM = "6a".repeat(32);
    static final PartnerLinkMade MADE = made("01890a5e-0000-7000-8000-0000000000b1", SUM);
    static final PartnerLinkMade AGAIN = made("01890a5e-0000-7000-8000-0000000000b2", OTHER_SUM);
    static final PartnerLinkMade MADE_TWICE = made(MADE.linkId(), OTHER_SUM);
    static final PartnerLinkRevoked REVOKED = new PartnerLinkRevoked(REFERRAL, NADIA, NEXT_MORNING, MADE.linkId());
    static final PartnerAnswered ANSWERED = answered(ANSWER, "SATURATION");
    static final PartnerAnswersSeen SEEN = new PartnerAnswersSeen(REFERRAL, NADIA, NEXT_MORNING, ANSWER);

    private LinkFixture() {}

    private static PartnerLinkMade made(String id, String sum) {
        return new PartnerLinkMade(
                REFERRAL, NADIA, EVENING, id, sum, DAY.plusDays(30), "contact-1", NADIA, "Nadia-prénom");
    }

    static PartnerAnswered answered(String id, String reason) {
        return new PartnerAnswered(
                REFERRAL,
                NEXT_MORNING,
                id,
                MADE.linkId(),
                "REFUS",
                reason,
                DAY.plusDays(3),
                LocalTime.of(9, 30),
                "Accueil social",
                "Assistante de service social",
                "Mme Réponse",
                "Quel est l’objet de la demande ?");
    }

    /** One of each, with what it says. */
    public static Stream<LinkEvent> all() {
        return Stream.of(MADE, REVOKED, ANSWERED, SEEN);
    }

    /** What of them is sealed. */
    public static List<String> sealed() {
        return List.of(
                "Nadia-prénom",
                ANSWERED.service(),
                ANSWERED.function(),
                String.valueOf(ANSWERED.name()),
                String.valueOf(ANSWERED.question()));
    }

    static AggregateTestFixture<PartnerLink> fixture() {
        return new AggregateTestFixture<>(PartnerLink.class);
    }
}
