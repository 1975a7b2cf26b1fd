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
    void offersWhoKeepsTheRegisterToChangeWhereSomebodyIsAndToLetGo() {
        assertThat(new Standing(false).offer(HR))
                .isEqualTo(new Offer(
                        List.of("assign", "post", "leave"), refused(StaffRefusal.NOT_LEFT, List.of("return"))));
    }

    @Test
    void offersToTakeBackSomebodyWhoLeftAndSaysWhyNothingElse() {
        assertThat(new Standing(true).offer(HR))
                .isEqualTo(new Offer(
                        List.of("return"), refused(StaffRefusal.ALREADY_LEFT, List.of("assign", "post", "leave"))));
    }

    @Test
    void tellsOthersThatTheRegisterIsNotTheirsWhoeverLeft() {
        Offer nothing =
                new Offer(List.of(), refused(CommonRefusal.FORBIDDEN, List.of("assign", "post", "leave", "return")));

        assertThat(new Standing(false).offer(MEDIATOR)).isEqualTo(nothing);
        assertThat(new Standing(true).offer(MEDIATOR)).isEqualTo(nothing);
    }

    private static List<RefusedAction> refused(Refusal because, List<String> actions) {
        return actions.stream()
                .map(action -> new RefusedAction(action, because.code(), because.message()))
                .toList();
    }
}
