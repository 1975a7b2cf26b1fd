package fr.trame.training.staff;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void namesItsStreamSoThatNothingElseIsTakenForIt() {
        assertThat(Team.stream("TER")).isEqualTo("team-TER");
    }
}
