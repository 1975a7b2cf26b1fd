package fr.trame.intervention.association;

import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.association.AssociationOfTheCast.BEFORE;
import static fr.trame.intervention.association.AssociationOfTheCast.CALLED_ANEW;
import static fr.trame.intervention.association.AssociationOfTheCast.DESCRIBED;
import static fr.trame.intervention.association.AssociationOfTheCast.DIRECTOR;
import static fr.trame.intervention.association.AssociationOfTheCast.FIRST;
import static fr.trame.intervention.association.AssociationOfTheCast.LOGO;
import static fr.trame.intervention.association.AssociationOfTheCast.NOW;
import static fr.trame.intervention.association.AssociationOfTheCast.RENAMED;
import static fr.trame.platform.refusal.CommonRefusal.STALE_VERSION;

import fr.trame.intervention.Refused;
import fr.trame.intervention.association.AssociationCommand.ChooseLogo;
import fr.trame.intervention.association.AssociationCommand.DescribeAssociation;
import fr.trame.intervention.association.AssociationEvent.AssociationDescribed;
import fr.trame.intervention.association.AssociationEvent.LogoChosen;
import fr.trame.intervention.association.AssociationEvent.Profile;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class DescribeAssociationTest {

    private final AggregateTestFixture<Association> association = new AggregateTestFixture<>(Association.class);
    private final AggregateTestFixture<AssociationLogo> logo = new AggregateTestFixture<>(AssociationLogo.class);

    @Test
    void saysItForTheFirstTime() {
        association.givenNoPriorActivity().when(describe(FIRST, EVENING, 0, BEFORE)).expectEvents(DESCRIBED);
    }

    @Test
    void addsAVersionAndLeavesTheOneBeforeAsItIs() {
        association.given(DESCRIBED).when(describe(RENAMED, NEXT_MORNING, 1, NOW)).expectEvents(CALLED_ANEW);
    }

    @Test
    void correctsWhatHeldFromTheSameDay() {
        association
                .given(DESCRIBED, CALLED_ANEW)
                .when(describe(FIRST, NEXT_MORNING, 2, NOW))
                .expectEvents(new AssociationDescribed(FIRST, DIRECTOR, NEXT_MORNING, NOW));
    }

    @Test
    void refusesWhatIsSaidAlready() {
        association
                .given(DESCRIBED, CALLED_ANEW)
                .when(describe(RENAMED.minusDays(1), NEXT_MORNING, 2, BEFORE))
                .expectException(Refused.because(AssociationRefusal.NOTHING_CHANGES));
    }

    @Test
    void refusesWhatWasDecidedOnAnotherVersion() {
        association
                .given(DESCRIBED, CALLED_ANEW)
                .when(describe(RENAMED, NEXT_MORNING, 1, BEFORE))
                .expectException(Refused.because(STALE_VERSION));
    }

    @Test
    void choosesALogoAndNoneFromADayOn() {
        logo.givenNoPriorActivity().when(choose(FIRST, EVENING, 0, "cG9pbnRz")).expectEvents(LOGO);
        logo.given(LOGO)
                .when(choose(RENAMED, NEXT_MORNING, 1, null))
                .expectEvents(new LogoChosen(RENAMED, DIRECTOR, NEXT_MORNING, null));
    }

    @Test
    void refusesTheSameLogoAndNoneWhereThereIsNone() {
        logo.given(LOGO)
                .when(choose(RENAMED, NEXT_MORNING, 1, "cG9pbnRz"))
                .expectException(Refused.because(AssociationRefusal.NOTHING_CHANGES));
        logo.givenNoPriorActivity()
                .when(choose(FIRST, EVENING, 0, null))
                .expectException(Refused.because(AssociationRefusal.NOTHING_CHANGES));
        logo.given(LOGO)
                .when(choose(RENAMED, NEXT_MORNING, 0, null))
                .expectException(Refused.because(STALE_VERSION));
    }

    private static DescribeAssociation describe(LocalDate since, Instant now, long version, Profile profile) {
        return new DescribeAssociation(Association.STREAM, version - 1, since, DIRECTOR, now, profile);
    }

    private static ChooseLogo choose(LocalDate since, Instant now, long version, String picture) {
        return new ChooseLogo(AssociationLogo.STREAM, version - 1, since, DIRECTOR, now, picture);
    }
}
