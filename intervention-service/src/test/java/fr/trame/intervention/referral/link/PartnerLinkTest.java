package fr.trame.intervention.referral.link;

import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.referral.link.LinkFixture.AGAIN;
import static fr.trame.intervention.referral.link.LinkFixture.ANSWER;
import static fr.trame.intervention.referral.link.LinkFixture.ANSWERED;
import static fr.trame.intervention.referral.link.LinkFixture.MADE;
import static fr.trame.intervention.referral.link.LinkFixture.MADE_TWICE;
import static fr.trame.intervention.referral.link.LinkFixture.OTHER_SUM;
import static fr.trame.intervention.referral.link.LinkFixture.REVOKED;
import static fr.trame.intervention.referral.link.LinkFixture.SEEN;
import static fr.trame.intervention.referral.link.LinkFixture.STREAM;
import static fr.trame.intervention.referral.link.LinkFixture.SUM;
import static fr.trame.intervention.referral.link.LinkFixture.answered;
import static fr.trame.intervention.referral.link.LinkFixture.fixture;

import fr.trame.intervention.Refused;
import fr.trame.intervention.referral.link.LinkCommand.MakeLink;
import fr.trame.intervention.referral.link.LinkCommand.NoteAnswersSeen;
import fr.trame.intervention.referral.link.LinkCommand.RevokeLink;
import fr.trame.intervention.referral.link.LinkCommand.TakeAnswer;
import fr.trame.platform.refusal.CommonRefusal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One link of a referral is good at most, and each answer is taken once. */
class PartnerLinkTest {

    @Test
    void isMadeAndMadeAgain() {
        fixture().givenNoPriorActivity().when(new MakeLink(STREAM, MADE)).expectEvents(MADE);
        fixture().given(MADE).when(new MakeLink(STREAM, AGAIN)).expectEvents(AGAIN);
    }

    @Test
    void isRevokedOnce() {
        fixture().given(MADE).when(revoke()).expectEvents(REVOKED);
        fixture().given(MADE, REVOKED).when(revoke()).expectException(Refused.because(LinkRefusal.NO_LINK));
        fixture().givenNoPriorActivity().when(revoke()).expectException(Refused.because(LinkRefusal.NO_LINK));
    }

    @Test
    void takesAnAnswerUntilItsLastDay() {
        fixture().given(MADE).when(take(SUM, MADE.until())).expectEvents(ANSWERED);
        fixture()
                .given(MADE)
                .when(take(SUM, MADE.until().plusDays(1)))
                .expectException(Refused.because(LinkRefusal.LINK_OVER));
    }

    @Test
    void takesNoneByALinkThatIsForgedReplacedOrRevoked() {
        fixture().given(MADE).when(take(OTHER_SUM, DAY)).expectException(Refused.because(LinkRefusal.LINK_OVER));
        fixture().given(MADE, AGAIN).when(take(SUM, DAY)).expectException(Refused.because(LinkRefusal.LINK_OVER));
        fixture().given(MADE, REVOKED).when(take(SUM, DAY)).expectException(Refused.because(LinkRefusal.LINK_OVER));
        fixture().givenNoPriorActivity().when(take(SUM, DAY)).expectException(Refused.because(LinkRefusal.LINK_OVER));
    }

    /** A tap twice on « Envoyer »: one letter is put, and nobody knows with which of the two. */
    @Test
    void takesAnAnswerByWhicheverWasMadeForTheSameLetter() {
        fixture().given(MADE, MADE_TWICE).when(take(SUM, DAY)).expectEvents(ANSWERED);
        fixture().given(MADE, MADE_TWICE).when(take(OTHER_SUM, DAY)).expectEvents(ANSWERED);
    }

    @Test
    void takesTheSameAnswerOnceEvenAfterItsEndAndNoOtherUnderItsId() {
        fixture().given(MADE, ANSWERED, REVOKED).when(take(SUM, DAY)).expectNoEvents();
        fixture()
                .given(MADE, ANSWERED)
                .when(new TakeAnswer(STREAM, answered(ANSWER, "HORS_CRITERES"), SUM, DAY))
                .expectException(Refused.because(CommonRefusal.DUPLICATE_ID));
    }

    @Test
    void takesNoMoreThanAPartnerEverHasToSay() {
        Object[] all = IntStream.range(0, PartnerLink.MOST_ANSWERS)
                .mapToObj(number -> answered("answer-" + number, "SATURATION"))
                .toArray();
        fixture()
                .given(MADE)
                .andGiven(all)
                .when(take(SUM, DAY))
                .expectException(Refused.because(LinkRefusal.TOO_MANY_ANSWERS));
    }

    @Test
    void isSeenUpToTheAnswerThatWasRead() {
        fixture().given(MADE, ANSWERED).when(see(ANSWER)).expectEvents(SEEN);
        fixture().given(MADE, ANSWERED, SEEN).when(see(ANSWER)).expectNoEvents();
        fixture()
                .given(MADE, ANSWERED)
                .when(see("another"))
                .expectException(Refused.because(LinkRefusal.NO_SUCH_ANSWER));
    }

    private static RevokeLink revoke() {
        return new RevokeLink(STREAM, NADIA, NEXT_MORNING);
    }

    private static NoteAnswersSeen see(String answer) {
        return new NoteAnswersSeen(STREAM, NADIA, NEXT_MORNING, answer);
    }

    private static TakeAnswer take(String sum, LocalDate today) {
        return new TakeAnswer(STREAM, ANSWERED, sum, today);
    }
}
