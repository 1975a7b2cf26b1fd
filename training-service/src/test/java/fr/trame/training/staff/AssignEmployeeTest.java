package fr.trame.training.staff;

import fr.trame.platform.refusal.CommandRefused;
import fr.trame.training.staff.StaffCommand.AssignEmployee;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class AssignEmployeeTest {

    private final AggregateTestFixture<Employee> employee = new AggregateTestFixture<>(Employee.class);

    @Test
    void assignsAnotherTeamAndOtherRoles() {
        employee.given(StaffCast.joined()).when(assign(0, "2018-09-03")).expectEvents(StaffCast.assigned());
    }

    @Test
    void replacesAnAssignmentOfTheSameDay() {
        employee.given(StaffCast.joined(), StaffCast.assigned())
                .when(assign(1, "2018-09-03"))
                .expectEvents(StaffCast.assigned());
    }

    @Test
    void refusesToStartBeforeThePresentAssignment() {
        employee.given(StaffCast.joined(), StaffCast.assigned())
                .when(assign(1, "2018-09-02"))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(StaffRefusal.STARTS_TOO_EARLY.message());
    }

    @Test
    void refusesToAssignSomebodyWhoLeft() {
        employee.given(StaffCast.joined(), StaffCast.left())
                .when(assign(1, "2019-09-02"))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(StaffRefusal.ALREADY_LEFT.message());
    }

    @Test
    void refusesToGiveOneselfARole() {
        employee.given(StaffCast.joined())
                .when(new AssignEmployee(
                        StaffCast.AMINA, 0, StaffCast.AMINA, List.of("DIR"), null, StaffCast.day("2018-09-03")))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(StaffRefusal.OWN_ROLES.message());
    }

    private static AssignEmployee assign(long version, String from) {
        return new AssignEmployee(
                StaffCast.AMINA, version, StaffCast.DIRECTOR, List.of("MED", "MGR"), "HAB", StaffCast.day(from));
    }
}
