package fr.trame.intervention.method;

import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.EVENING;

import fr.trame.intervention.Cast;
import fr.trame.intervention.Refused;
import fr.trame.intervention.method.MethodCommand.WriteMethod;
import fr.trame.intervention.method.MethodEvent.MethodWritten;
import fr.trame.intervention.method.MethodEvent.Step;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class WrittenMethodTest {

    private static final List<Step> STEPS = List.of(new Step("TABLE_RONDE", List.of("Chacun parle une fois")));

    /** The first version. */
    public static final MethodWritten FIRST = written(1, DAY.minusYears(1));

    private FixtureConfiguration<WrittenMethod> fixture;

    @BeforeEach
    void fixture() {
        fixture = new AggregateTestFixture<>(WrittenMethod.class);
        fixture.registerInjectableResource(Cast.PARIS);
    }

    private static MethodWritten written(int number, LocalDate from) {
        return new MethodWritten(
                WrittenMethod.STREAM, Cast.AS_ROSE.person(), EVENING, number, from, "Méthode d’essai", STEPS);
    }

    private static WriteMethod write(int number, LocalDate from) {
        return new WriteMethod(WrittenMethod.STREAM, Cast.AS_ROSE, EVENING, number, from, "Méthode d’essai", STEPS);
    }

    @Test
    void beginsOnAnyDay() {
        fixture.givenNoPriorActivity().when(write(1, DAY.minusYears(1))).expectEvents(FIRST);
    }

    @Test
    void goesOnFromTomorrowAtTheEarliest() {
        fixture.given(FIRST).when(write(2, DAY.plusDays(1))).expectEvents(written(2, DAY.plusDays(1)));
    }

    @Test
    void neverChangesWhatApplied() {
        fixture.given(FIRST)
                .when(write(2, DAY))
                .expectException(Refused.because(MethodRefusal.APPLIES_TOO_EARLY, "from"));
        fixture.given(FIRST, written(2, DAY.plusDays(9)))
                .when(write(3, DAY.plusDays(9)))
                .expectException(Refused.because(MethodRefusal.APPLIES_TOO_EARLY, "from"));
    }

    @Test
    void refusesAVersionThatIsNotTheNext() {
        fixture.given(FIRST)
                .when(write(1, DAY))
                .expectException(Refused.because(MethodRefusal.NOT_THE_NEXT_VERSION, "number"));
        fixture.givenNoPriorActivity()
                .when(write(2, DAY))
                .expectException(Refused.because(MethodRefusal.NOT_THE_NEXT_VERSION, "number"));
    }
}
