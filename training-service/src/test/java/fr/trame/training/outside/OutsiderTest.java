package fr.trame.training.outside;

import static fr.trame.training.outside.OutsiderCast.ADA;
import static fr.trame.training.outside.OutsiderCast.AS_DPO;
import static fr.trame.training.outside.OutsiderCast.DIRECTOR;
import static fr.trame.training.outside.OutsiderCast.HR;
import static fr.trame.training.outside.OutsiderCast.MONDAY;
import static fr.trame.training.outside.OutsiderCast.TUESDAY;
import static fr.trame.training.outside.OutsiderCast.TWO_DAYS;
import static fr.trame.training.outside.OutsiderCast.admitted;
import static fr.trame.training.outside.OutsiderCast.proposed;
import static fr.trame.training.outside.OutsiderCast.registered;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.refusal.CommandRefused;
import fr.trame.training.outside.OutsiderCommand.Access;
import fr.trame.training.outside.OutsiderCommand.AdmitOutsider;
import fr.trame.training.outside.OutsiderCommand.ConfirmAdmission;
import fr.trame.training.outside.OutsiderCommand.DeclineAdmission;
import fr.trame.training.outside.OutsiderCommand.RegisterOutsider;
import fr.trame.training.outside.OutsiderEvent.AdmissionConfirmed;
import fr.trame.training.outside.OutsiderEvent.AdmissionDeclined;
import fr.trame.training.outside.OutsiderEvent.AdmissionProposed;
import fr.trame.training.outside.OutsiderEvent.OutsiderAdmitted;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class OutsiderTest {

    private final AggregateTestFixture<Outsider> ada = new AggregateTestFixture<>(Outsider.class);

    @Test
    void givesAnAuditorTwoDays() {
        ada.givenNoPriorActivity()
                .when(new RegisterOutsider(ADA, DIRECTOR, "Ada", "Leroy", TWO_DAYS))
                .expectEvents(registered(), admitted());
    }

    @Test
    void refusesAnAuditorWithoutALastDay() {
        Access forEver = new Access(List.of("AUD"), MONDAY, null, false);
        refuses(
                ada.givenNoPriorActivity().when(new RegisterOutsider(ADA, DIRECTOR, "Ada", "Leroy", forEver)),
                OutsiderRefusal.END_NEEDED);
    }

    @Test
    void refusesToEndBeforeItBegins() {
        Access backwards = new Access(List.of("CA"), TUESDAY, MONDAY, false);
        refuses(
                ada.given(registered(), admitted()).when(new AdmitOutsider(ADA, 1, DIRECTOR, backwards)),
                OutsiderRefusal.ENDS_BEFORE_START);
    }

    @Test
    void prolongsAndShortensByGivingItAnew() {
        Access aWeek = new Access(List.of("AUD"), MONDAY, MONDAY.plusDays(4), false);
        ada.given(registered(), admitted())
                .when(new AdmitOutsider(ADA, 1, HR, aWeek))
                .expectEvents(new OutsiderAdmitted(ADA, HR, List.of("AUD"), MONDAY, MONDAY.plusDays(4)));
    }

    @Test
    void givesNothingToOneself() {
        refuses(
                ada.givenNoPriorActivity().when(new RegisterOutsider(ADA, ADA, "Ada", "Leroy", TWO_DAYS)),
                OutsiderRefusal.OWN_ROLES);
        refuses(
                ada.given(registered(), admitted()).when(new AdmitOutsider(ADA, 1, ADA, TWO_DAYS)),
                OutsiderRefusal.OWN_ROLES);
    }

    @Test
    void letsWhatWatchesOverTheRegisterWaitForASecondPerson() {
        ada.given(registered(), admitted())
                .when(new AdmitOutsider(ADA, 1, DIRECTOR, AS_DPO))
                .expectEvents(proposed());
        ada.given(registered(), proposed())
                .when(new ConfirmAdmission(ADA, 1, HR))
                .expectEvents(
                        new AdmissionConfirmed(ADA, HR), new OutsiderAdmitted(ADA, HR, List.of("DPO"), MONDAY, null));
    }

    @Test
    void refusesThePersonWhoProposedThePersonConcernedAndWhatNoLongerWaits() {
        refuses(
                ada.given(registered(), proposed()).when(new ConfirmAdmission(ADA, 1, DIRECTOR)),
                OutsiderRefusal.SECOND_PERSON_NEEDED);
        refuses(ada.given(registered(), proposed()).when(new ConfirmAdmission(ADA, 1, ADA)), OutsiderRefusal.OWN_ROLES);
        refuses(
                ada.given(registered(), proposed(), new AdmissionDeclined(ADA, HR))
                        .when(new ConfirmAdmission(ADA, 2, HR)),
                OutsiderRefusal.NOTHING_WAITS);
    }

    @Test
    void refusesOrTakesBackWhatWaits() {
        ada.given(registered(), proposed())
                .when(new DeclineAdmission(ADA, 1, DIRECTOR))
                .expectEvents(new AdmissionDeclined(ADA, DIRECTOR));
        refuses(
                ada.given(registered(), admitted()).when(new DeclineAdmission(ADA, 1, HR)),
                OutsiderRefusal.NOTHING_WAITS);
    }

    @Test
    void showsWhatWasGivenAndWhatWaits() {
        OutsiderView view = OutsiderView.next(null, registered(), 0);
        assertThat(view).isNotNull();
        assertThat(view.displayName()).isEqualTo("Ada Leroy");
        assertThat(view.isHereFrom(MONDAY)).isFalse();
        OutsiderView here = OutsiderView.next(view, admitted(), 1);
        assertThat(here.isHereFrom(TUESDAY)).isTrue();
        assertThat(here.isHereFrom(TUESDAY.plusDays(1))).isFalse();
        OutsiderView waiting =
                OutsiderView.next(here, new AdmissionProposed(ADA, HR, List.of("DPO"), TUESDAY.plusDays(1), null), 2);
        assertThat(waiting.proposed().roles()).containsExactly("DPO");
        assertThat(waiting.roles()).containsExactly("AUD");
        assertThat(OutsiderView.next(waiting, new AdmissionDeclined(ADA, DIRECTOR), 3)
                        .proposed())
                .isNull();
    }

    private static void refuses(ResultValidator<Outsider> result, OutsiderRefusal reason) {
        result.expectException(CommandRefused.class).expectExceptionMessage(reason.message());
    }
}
