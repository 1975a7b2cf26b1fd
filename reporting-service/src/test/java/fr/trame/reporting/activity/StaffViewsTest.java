package fr.trame.reporting.activity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.EmployeeAssigned;
import fr.trame.contracts.EmployeeJoined;
import fr.trame.contracts.EmployeeLeft;
import fr.trame.contracts.TeamOpened;
import fr.trame.contracts.Topics;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ProjectionContract;
import fr.trame.platform.projection.ProjectionInMemory;
import fr.trame.platform.projection.ReadModels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class StaffViewsTest extends ProjectionContract {

    @Override
    protected Projection projection() {
        return views(new StaticListableBeanFactory());
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return List.of(
                heard("team-TER", 0, new TeamOpened("TER", "Équipe Territoires", "Lyon")),
                heard(
                        Cast.AMINA,
                        0,
                        new EmployeeJoined(Cast.AMINA, "Amina Diallo", List.of("MED"), "TER", "2017-01-02")),
                heard(Cast.BRUNO, 0, new EmployeeJoined(Cast.BRUNO, "Bruno Petit", List.of("RRH"), null, "2017-01-02")),
                heard(Cast.AMINA, 1, new EmployeeAssigned(Cast.AMINA, List.of("MED"), "HAB", "2018-09-03")),
                heard(Cast.AMINA, 2, new EmployeeLeft(Cast.AMINA, "2019-06-28")));
    }

    @Test
    void knowsThePresentTeamOfEachEmployeeAndTheTeamsOfAService() {
        ProjectionInMemory models = new ProjectionInMemory(projection()).hear(facts());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("readModels", models);
        StaffViews staff = views(beans);

        assertThat(staff.team(Cast.AMINA)).isEqualTo("HAB");
        assertThat(staff.team(Cast.BRUNO)).isEmpty();
        assertThat(staff.team(Cast.HALL)).isEmpty();
        assertThat(staff.of("Lyon")).containsExactly("TER");
        assertThat(staff.of("Marseille")).isEmpty();
    }

    private static StaffViews views(StaticListableBeanFactory beans) {
        return new StaffViews(beans.getBeanProvider(ReadModels.class));
    }

    private static HeardAnnouncement heard(String stream, long sequence, Object announcement) {
        return new HeardAnnouncement(Topics.TRAINING, stream, sequence, Cast.THEN, announcement);
    }
}
