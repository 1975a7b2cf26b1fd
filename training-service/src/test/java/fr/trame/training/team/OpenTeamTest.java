package fr.trame.training.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class OpenTeamTest {

    @Test
    void opensATeam() {
        new AggregateTestFixture<>(Team.class)
                .givenNoPriorActivity()
                .when(TeamCast.open())
                .expectEvents(TeamCast.opened());
    }

    @Test
    void namesItsStreamSoThatNothingElseIsTakenForIt() {
        assertThat(new TeamId("TER").stream()).isEqualTo("team-TER");
    }
}
