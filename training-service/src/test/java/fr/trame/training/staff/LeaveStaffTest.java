package fr.trame.training.staff;

import fr.trame.platform.refusal.CommandRefused;
import fr.trame.training.staff.StaffCommand.LeaveStaff;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class LeaveStaffTest {

    private final AggregateTestFixture<Employee> employee = new AggregateTestFixture<>(Employee.class);

    @Test
    void leavesTheStaff() {
        employee.given(StaffCast.joined(), StaffCast.assigned())
                .when(leave(1, "2019-06-28"))
                .expectEvents(StaffCast.left());
    }

    @Test
    void refusesToEndBeforeThePresentAssignment() {
        employee.given(StaffCast.joined(), StaffCast.assigned())
                .when(leave(1, "2018-09-02"))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(StaffRefusal.ENDS_TOO_EARLY.message());
    }

    @Test
    void refusesToLeaveTwice() {
        employee.given(StaffCast.joined(), StaffCast.left())
                .when(leave(1, "2019-06-28"))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(StaffRefusal.ALREADY_LEFT.message());
    }

    private static LeaveStaff leave(long version, String until) {
        return new LeaveStaff(StaffCast.AMINA, version, StaffCast.DIRECTOR, StaffCast.day(until));
    }
}
