package fr.trame.training.staff;

import fr.trame.platform.refusal.CommandRefused;
import fr.trame.training.staff.StaffCommand.PostEmployee;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class PostEmployeeTest {

    private final AggregateTestFixture<Employee> employee = new AggregateTestFixture<>(Employee.class);

    @Test
    void postsBesideTheAssignment() {
        employee.given(StaffCast.joined(), StaffCast.assigned())
                .when(post(1, StaffCast.DIRECTOR, "2018-10-01", "2018-10-05"))
                .expectEvents(StaffCast.posted());
    }

    @Test
    void refusesAPostingBeforeTheArrival() {
        refuses(post(StaffCast.DIRECTOR, "2017-01-01", "2018-10-05"), StaffRefusal.BEFORE_ARRIVAL);
    }

    @Test
    void refusesAPostingThatEndsBeforeItBegins() {
        refuses(post(StaffCast.DIRECTOR, "2018-10-01", "2018-09-30"), StaffRefusal.ENDS_BEFORE_START);
    }

    @Test
    void refusesToGiveOneselfARole() {
        refuses(post(StaffCast.AMINA, "2018-10-01", "2018-10-05"), StaffRefusal.OWN_ROLES);
    }

    @Test
    void refusesToPostSomebodyWhoLeft() {
        employee.given(StaffCast.joined(), StaffCast.left())
                .when(post(1, StaffCast.DIRECTOR, "2018-10-01", "2018-10-05"))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(StaffRefusal.ALREADY_LEFT.message());
    }

    private void refuses(PostEmployee command, StaffRefusal refusal) {
        employee.given(StaffCast.joined())
                .when(command)
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(refusal.message());
    }

    private static PostEmployee post(String author, String from, String until) {
        return post(0, author, from, until);
    }

    private static PostEmployee post(long version, String author, String from, String until) {
        return new PostEmployee(
                StaffCast.AMINA, version, author, List.of("MGR"), "STE", StaffCast.day(from), StaffCast.day(until));
    }
}
