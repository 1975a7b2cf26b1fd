package fr.trame.training.staff;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class OpenTeamTest {

    @Test
    void opensATeam() {
        new AggregateTestFixture<>(Team.class)
                .givenNoPriorActivity()
                .when(StaffCast.openTeam())
                .expectEvents(StaffCast.teamOpened());
    }
}
