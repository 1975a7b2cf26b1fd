package fr.trame.training.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.career.Tenure;
import fr.trame.platform.security.Caller;
import fr.trame.training.staff.StaffEvent.RolesConfirmed;
import fr.trame.training.staff.StaffEvent.RolesDeclined;
import fr.trame.training.staff.StaffEvent.RolesProposed;
import java.util.List;
import java.util.Set;
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
                                new Tenure(
                                        List.of("MED"),
                                        "TER",
                                        StaffCast.day("2017-01-02"),
                                        StaffCast.day("2018-09-02"),
                                        false),
                                new Tenure(
                                        List.of("MED", "MGR"),
                                        "HAB",
                                        StaffCast.day("2018-09-03"),
                                        StaffCast.day("2019-06-28"),
                                        false)),
                        null));
    }

    @Test
    void worksInAllTeamsOfTheDayTheOwnFirst() {
        EmployeeView view = EmployeeView.of(StaffCast.joined())
                .after(StaffCast.assigned(), 1)
                .after(StaffCast.posted(), 2);

        assertThat(view.teams(StaffCast.day("2018-10-03"))).containsExactly("HAB", "STE");
        assertThat(view.teams(StaffCast.day("2018-10-06"))).containsExactly("HAB");
        assertThat(view.teams(StaffCast.day("2016-12-31"))).isEmpty();
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

        assertThat(view.visibleTo(new Caller("emp-nadia", Set.of("MED"), "TER")))
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
                        List.of(),
                        null));
    }

    @Test
    void showsWhoKeepsTheRegisterWhatWaitsForASecondPerson() {
        EmployeeView view = EmployeeView.of(StaffCast.joined())
                .after(
                        new RolesProposed(
                                StaffCast.AMINA,
                                StaffCast.DIRECTOR,
                                List.of("RRH"),
                                null,
                                StaffCast.day("2018-09-03"),
                                null,
                                false),
                        1);

        assertThat(view.roles()).containsExactly("MED");
        assertThat(view.proposed())
                .isEqualTo(new EmployeeView.Proposed(
                        StaffCast.DIRECTOR, List.of("RRH"), null, StaffCast.day("2018-09-03"), null, false));
        assertThat(view.visibleTo(new Caller("emp-nadia", Set.of("MED"), "TER")).proposed())
                .isNull();
        assertThat(view.after(new RolesConfirmed(StaffCast.AMINA, "emp-hr"), 2).proposed())
                .isNull();
        assertThat(view.after(new RolesDeclined(StaffCast.AMINA, "emp-hr"), 2).proposed())
                .isNull();
        assertThat(view.after(StaffCast.left(), 2).proposed()).isNull();
    }

    @Test
    void showsWhatSomebodyIsOnTheDayAndNotWhatWasDecidedLast() {
        EmployeeView view = EmployeeView.of(StaffCast.joined())
                .after(StaffCast.assigned(), 1)
                .after(StaffCast.posted(), 2);

        assertThat(view.on(StaffCast.day("2016-01-01")).team())
                .as("still to come")
                .isEqualTo("TER");
        assertThat(view.on(StaffCast.day("2018-09-02")).team()).isEqualTo("TER");
        assertThat(view.on(StaffCast.day("2018-09-03")).team()).isEqualTo("HAB");
        assertThat(view.on(StaffCast.day("2018-10-02")).team())
                .as("not where somebody is replaced")
                .isEqualTo("HAB");
        EmployeeView gone = view.after(StaffCast.left(), 3);
        assertThat(gone.on(StaffCast.day("2020-01-01")).team())
                .as("the last one")
                .isEqualTo("HAB");
        assertThat(gone.after(StaffCast.returned(), 4).until()).isNull();
    }
}
