package fr.trame.training.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.training.staff.EmployeeView.Assignment;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmployeeViewTest {

    @Test
    void showsAssignmentsThroughTime() {
        EmployeeView view = EmployeeView.of(StaffCast.joined())
                .after(StaffCast.assigned(), 1)
                .after(StaffCast.left(), 2);

        assertThat(view)
                .isEqualTo(new EmployeeView(
                        StaffCast.AMINA,
                        "Amina",
                        "Diallo",
                        "Amina Diallo",
                        "F",
                        List.of("MED", "MGR"),
                        "HAB",
                        StaffCast.day("2017-01-02"),
                        StaffCast.day("2019-06-28"),
                        2,
                        List.of(
                                new Assignment(
                                        "TER",
                                        List.of("MED"),
                                        StaffCast.day("2017-01-02"),
                                        StaffCast.day("2018-09-02")),
                                new Assignment(
                                        "HAB",
                                        List.of("MED", "MGR"),
                                        StaffCast.day("2018-09-03"),
                                        StaffCast.day("2019-06-28")))));
    }

    @Test
    void showsOnlyTheLastOfTwoAssignmentsOfADay() {
        EmployeeView view = EmployeeView.of(StaffCast.joined())
                .after(StaffCast.assigned(), 1)
                .after(StaffCast.assigned(), 2);

        assertThat(view.assignments()).hasSize(2);
    }

    @Test
    void showsAColleagueWithoutWhatTheRegisterAloneIsFor() {
        EmployeeView view = EmployeeView.of(StaffCast.joined()).after(StaffCast.left(), 1);

        assertThat(view.asColleague())
                .isEqualTo(new EmployeeView(
                        StaffCast.AMINA,
                        "Amina",
                        "Diallo",
                        "Amina Diallo",
                        null,
                        List.of("MED"),
                        "TER",
                        null,
                        null,
                        1,
                        List.of()));
    }

    @Test
    void showsATeam() {
        assertThat(TeamView.of(StaffCast.teamOpened()))
                .isEqualTo(new TeamView("TER", "Équipe Territoires (Lyon 8 et Lyon 9)", "Lyon", 0));
    }
}
