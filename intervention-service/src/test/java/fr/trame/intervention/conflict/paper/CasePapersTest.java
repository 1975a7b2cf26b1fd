package fr.trame.intervention.conflict.paper;

import static fr.trame.intervention.conflict.paper.PapersOfTheCast.CONTENT;
import static fr.trame.intervention.conflict.paper.PapersOfTheCast.DRAWN;
import static fr.trame.intervention.conflict.paper.PapersOfTheCast.DRAWN_ON;
import static fr.trame.intervention.conflict.paper.PapersOfTheCast.SIGNED_A;
import static fr.trame.intervention.conflict.paper.PapersOfTheCast.STREAM;
import static fr.trame.intervention.conflict.paper.PapersOfTheCast.TOLD;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.Refused;
import fr.trame.intervention.conflict.paper.PaperCommand.GiveNotice;
import fr.trame.intervention.conflict.paper.PaperCommand.SignProtocol;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class CasePapersTest {

    private final AggregateTestFixture<CasePapers> papers = new AggregateTestFixture<>(CasePapers.class);

    @Test
    void writesTheFirstVersionOfAnAgreement() {
        papers.givenNoPriorActivity()
                .when(PapersOfTheCast.draw(CONTENT))
                .expectSuccessfulHandlerExecution()
                .expectEvents(DRAWN);
    }

    @Test
    void writesAnotherVersionOnceAnythingOfItHasChangedAndNoSignatureStays() {
        var changed = PapersOfTheCast.draw(PapersOfTheCast.content("Poser un tapis"));
        var second = ProtocolText.drawn(changed, 2);
        assertThat(second.sha256()).isNotEqualTo(DRAWN.sha256());
        papers.given(DRAWN, SIGNED_A).when(changed).expectEvents(second);
        papers.given(DRAWN, SIGNED_A, second).when(sign("A", DRAWN_ON, 2)).expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesToWriteTheSameAgain() {
        papers.given(DRAWN)
                .when(PapersOfTheCast.draw(CONTENT))
                .expectException(Refused.because(PaperRefusal.SAME_PROTOCOL));
    }

    @Test
    void isSignedByEachOnADayOfTheirOwn() {
        papers.given(DRAWN).when(sign("A", DRAWN_ON, 1)).expectEvents(SIGNED_A);
        papers.given(DRAWN, SIGNED_A)
                .when(sign("M1", DRAWN_ON.plusDays(6), 1))
                .expectEvents(PapersOfTheCast.signed("M1", DRAWN_ON.plusDays(6)));
    }

    @Test
    void refusesASignatureOfNothing() {
        papers.givenNoPriorActivity()
                .when(sign("A", DRAWN_ON, 1))
                .expectException(Refused.because(PaperRefusal.NO_PROTOCOL));
        papers.given(DRAWN).when(sign("A", DRAWN_ON, 2)).expectException(Refused.because(PaperRefusal.NO_PROTOCOL));
    }

    @Test
    void refusesToSignAnOlderVersion() {
        var second = ProtocolText.drawn(PapersOfTheCast.draw(PapersOfTheCast.content("Poser un tapis")), 2);
        papers.given(DRAWN, second)
                .when(sign("A", DRAWN_ON, 1))
                .expectException(Refused.because(PaperRefusal.PROTOCOL_OUTDATED));
    }

    @Test
    void refusesWhoIsNoneOfThoseWhoSign() {
        papers.given(DRAWN)
                .when(sign("C", DRAWN_ON, 1))
                .expectException(Refused.because(PaperRefusal.NOT_A_SIGNATORY, "mark"));
        papers.given(DRAWN)
                .when(sign("M2", DRAWN_ON, 1))
                .expectException(Refused.because(PaperRefusal.NOT_A_SIGNATORY, "mark"));
    }

    @Test
    void refusesToSignTwice() {
        papers.given(DRAWN, SIGNED_A)
                .when(sign("A", DRAWN_ON, 1))
                .expectException(Refused.because(PaperRefusal.ALREADY_SIGNED, "mark"));
    }

    @Test
    void refusesASignatureOfADayBeforeIt() {
        papers.given(DRAWN)
                .when(sign("A", DRAWN_ON.minusDays(1), 1))
                .expectException(Refused.because(PaperRefusal.DAY_NOT_FITTING, "date"));
    }

    @Test
    void notesEachNotice() {
        var notice = new Notice(TOLD.said(), TOLD.first(), TOLD.last());
        papers.givenNoPriorActivity()
                .when(new GiveNotice(STREAM, PapersOfTheCast.by(DRAWN_ON), notice))
                .expectEvents(TOLD);
    }

    private static SignProtocol sign(String mark, LocalDate date, int version) {
        return new SignProtocol(STREAM, PapersOfTheCast.by(date), version, mark, "ECRAN", "Centre social", "cG9pbnRz");
    }
}
