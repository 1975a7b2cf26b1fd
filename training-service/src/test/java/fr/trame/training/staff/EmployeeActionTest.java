package fr.trame.training.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.refusal.Offer.RefusedAction;
import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.security.Caller;
import fr.trame.training.staff.EmployeeAction.Standing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EmployeeActionTest {

    private static final List<String> ALL = List.of("assign", "post", "leave", "return", "confirm", "decline");
    private static final Caller HR = new Caller(StaffCast.DIRECTOR, Set.of("RRH"), null);
    private static final Caller MEDIATOR = new Caller(StaffCast.AMINA, Set.of("MED"), "TER");

    @Test
    void offersWhoKeepsTheRegisterToChangeWhereSomebodyIsAndToLetGo() {
        assertThat(standing(false).offer(HR))
                .isEqualTo(new Offer(
                        List.of("assign", "post", "leave"),
                        refused(Map.of(
                                "return", StaffRefusal.NOT_LEFT,
                                "confirm", StaffRefusal.NOTHING_WAITS,
                                "decline", StaffRefusal.NOTHING_WAITS))));
    }

    @Test
    void offersToTakeBackSomebodyWhoLeftAndSaysWhyNothingElse() {
        assertThat(standing(true).offer(HR))
                .isEqualTo(new Offer(
                        List.of("return"),
                        refused(Map.of(
                                "assign", StaffRefusal.ALREADY_LEFT,
                                "post", StaffRefusal.ALREADY_LEFT,
                                "leave", StaffRefusal.ALREADY_LEFT,
                                "confirm", StaffRefusal.NOTHING_WAITS,
                                "decline", StaffRefusal.NOTHING_WAITS))));
    }

    @Test
    void tellsOthersThatTheRegisterIsNotTheirsWhoeverLeft() {
        Offer nothing = new Offer(
                List.of(),
                refused(ALL.stream().collect(Collectors.toMap(action -> action, _ -> CommonRefusal.FORBIDDEN))));

        assertThat(standing(false).offer(MEDIATOR)).isEqualTo(nothing);
        assertThat(standing(true).offer(MEDIATOR)).isEqualTo(nothing);
    }

    @Test
    void offersToConfirmToASecondPersonOnlyAndToDeclineToAnyOfThem() {
        assertThat(new Standing(StaffCast.AMINA, false, "emp-other", HR.person())
                        .offer(HR)
                        .actions())
                .contains("confirm", "decline");
        assertThat(new Standing(StaffCast.AMINA, false, HR.person(), HR.person()).offer(HR))
                .matches(offer -> offer.actions().contains("decline"))
                .matches(offer -> offer.refused()
                        .contains(new RefusedAction(
                                "confirm",
                                StaffRefusal.SECOND_PERSON_NEEDED.code(),
                                StaffRefusal.SECOND_PERSON_NEEDED.message())));
        assertThat(new Standing(HR.person(), false, "emp-other", HR.person())
                        .offer(HR)
                        .refused())
                .extracting(RefusedAction::code)
                .contains(StaffRefusal.OWN_ROLES.code());
    }

    private static Standing standing(boolean left) {
        return new Standing(StaffCast.AMINA, left, null, StaffCast.DIRECTOR);
    }

    private static List<RefusedAction> refused(Map<String, ? extends Refusal> because) {
        return ALL.stream()
                .filter(because::containsKey)
                .map(action -> new RefusedAction(
                        action, because.get(action).code(), because.get(action).message()))
                .toList();
    }
}
