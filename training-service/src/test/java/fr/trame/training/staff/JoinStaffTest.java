package fr.trame.training.staff;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class JoinStaffTest {

    @Test
    void joinsTheStaff() {
        new AggregateTestFixture<>(Employee.class)
                .givenNoPriorActivity()
                .when(StaffCast.join())
                .expectEvents(StaffCast.joined());
    }
}
