package fr.trame.training.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.refusal.Offer.RefusedAction;
import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.security.Caller;
import fr.trame.training.staff.EmployeeAction.Standing;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmployeeActionTest {

    private static final Caller HR = new Caller(StaffCast.DIRECTOR, Set.of("RRH"), null);
    private static final Caller MEDIATOR = new Caller(StaffCast.AMINA, Set.of("MED"), "TER");

    @Test
    void offersWhoKeepsTheRegisterToAssignAndToLetGo() {
        assertThat(new Standing(false).offer(HR)).isEqualTo(new Offer(List.of("assign", "leave"), List.of()));
    }

    @Test
    void offersNothingForSomebodyWhoLeftAndSaysWhy() {
        assertThat(new Standing(true).offer(HR)).isEqualTo(nothing(StaffRefusal.ALREADY_LEFT));
    }

    @Test
    void tellsOthersThatTheRegisterIsNotTheirsWhoeverLeft() {
        assertThat(new Standing(false).offer(MEDIATOR)).isEqualTo(nothing(CommonRefusal.FORBIDDEN));
        assertThat(new Standing(true).offer(MEDIATOR)).isEqualTo(nothing(CommonRefusal.FORBIDDEN));
    }

    private static Offer nothing(Refusal because) {
        return new Offer(
                List.of(),
                List.of(
                        new RefusedAction("assign", because.code(), because.message()),
                        new RefusedAction("leave", because.code(), because.message())));
    }
}
