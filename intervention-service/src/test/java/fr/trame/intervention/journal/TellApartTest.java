package fr.trame.intervention.journal;

import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.Cast.OTHER_ID;

import fr.trame.intervention.journal.DoublesEvent.InterventionsToldApart;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class TellApartTest {

    private static final String PAIR = ToldApart.pair(OTHER_ID, ID);
    private static final InterventionsToldApart TOLD =
            new InterventionsToldApart(ID, OTHER_ID, AS_PAULA.person(), EVENING);

    private final AggregateTestFixture<ToldApart> fixture = new AggregateTestFixture<>(ToldApart.class);

    @Test
    void keepsThatTheyAreTwo() {
        fixture.givenNoPriorActivity()
                .when(new TellApart(PAIR, ID, OTHER_ID, AS_PAULA.person(), EVENING))
                .expectEvents(TOLD);
    }

    @Test
    void changesNothingWhenItIsSaidAgainTheOtherWayRound() {
        fixture.given(TOLD)
                .when(new TellApart(ToldApart.pair(ID, OTHER_ID), OTHER_ID, ID, "emp-hugo", NEXT_MORNING))
                .expectNoEvents();
    }
}
