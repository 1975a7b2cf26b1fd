package fr.trame.training.team;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewContract;
import fr.trame.platform.view.ViewsOnDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TeamViewsTest extends ViewContract {

    private static final ViewsOnDatabase DATABASE = new ViewsOnDatabase();
    private static final TeamViews VIEWS = new TeamViews(DATABASE.finders());

    @BeforeAll
    static void fill() {
        DATABASE.fill(VIEWS, TeamCast.facts());
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected View<?> view() {
        return TeamViews.MEMBERS;
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return TeamCast.facts();
    }

    @Test
    void listsTheTeamsAlsoTheClosedOnes() {
        assertThat(VIEWS.teams())
                .containsExactly(
                        new TeamView("HAB", "Équipe Habitat", "Lyon", TeamCast.LAST),
                        new TeamView("TER", "Équipe Territoires", "Lyon", null));
    }

    @Test
    void saysWhetherSomebodyIsInATeamAfterADay() {
        assertThat(VIEWS.inUseAfter("HAB", TeamCast.LAST)).isFalse();
        assertThat(VIEWS.inUseAfter("HAB", TeamCast.LAST.minusDays(1))).isTrue();
        assertThat(VIEWS.inUseAfter("TER", LocalDate.of(2030, 1, 1)))
                .as("nobody knows until when")
                .isTrue();
    }
}
