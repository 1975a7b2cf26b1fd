package fr.trame.training.team;

import fr.trame.platform.refusal.CommandRefused;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class CloseTeamTest {

    private final AggregateTestFixture<Team> team = new AggregateTestFixture<>(Team.class);

    @Test
    void closesATeamAfterItsLastDay() {
        team.given(TeamCast.opened()).when(TeamCast.close(0)).expectEvents(TeamCast.closed());
    }

    @Test
    void refusesToCloseTwice() {
        team.given(TeamCast.opened(), TeamCast.closed())
                .when(TeamCast.close(1))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(TeamRefusal.TEAM_CLOSED.message());
    }
}
