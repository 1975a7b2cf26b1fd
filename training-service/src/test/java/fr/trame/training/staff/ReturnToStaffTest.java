package fr.trame.training.staff;

import fr.trame.platform.refusal.CommandRefused;
import fr.trame.training.staff.StaffCommand.LeaveStaff;
import fr.trame.training.staff.StaffCommand.ReturnToStaff;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ReturnToStaffTest {

    private final AggregateTestFixture<Employee> employee = new AggregateTestFixture<>(Employee.class);

    @Test
    void returnsToTheStaff() {
        employee.given(StaffCast.joined(), StaffCast.left())
                .when(comeBack(StaffCast.DIRECTOR, "2019-09-02"))
                .expectEvents(StaffCast.returned());
    }

    @Test
    void mayLeaveAgain() {
        employee.given(StaffCast.joined(), StaffCast.left(), StaffCast.returned())
                .when(new LeaveStaff(StaffCast.AMINA, 2, StaffCast.DIRECTOR, StaffCast.day("2020-06-26")))
                .expectEvents(
                        new StaffEvent.EmployeeLeft(StaffCast.AMINA, StaffCast.DIRECTOR, StaffCast.day("2020-06-26")));
    }

    @Test
    void refusesToReturnBeforeTheDayAfterTheLast() {
        refuses(comeBack(StaffCast.DIRECTOR, "2019-06-28"), StaffRefusal.RETURNS_TOO_EARLY);
    }

    @Test
    void refusesToReturnByOneselfAsSomethingElse() {
        refuses(
                new ReturnToStaff(
                        StaffCast.AMINA, 1, StaffCast.AMINA, List.of("DIR"), "TER", StaffCast.day("2019-09-02")),
                StaffRefusal.OWN_ROLES);
    }

    @Test
    void refusesTheReturnOfSomebodyWhoIsHere() {
        employee.given(StaffCast.joined(), StaffCast.assigned())
                .when(comeBack(StaffCast.DIRECTOR, "2019-09-02"))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(StaffRefusal.NOT_LEFT.message());
    }

    private void refuses(ReturnToStaff command, StaffRefusal refusal) {
        employee.given(StaffCast.joined(), StaffCast.left())
                .when(command)
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(refusal.message());
    }

    private static ReturnToStaff comeBack(String author, String from) {
        return new ReturnToStaff(StaffCast.AMINA, 1, author, List.of("MED"), "TER", StaffCast.day(from));
    }
}
