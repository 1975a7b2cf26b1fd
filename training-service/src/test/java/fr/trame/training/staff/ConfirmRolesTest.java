package fr.trame.training.staff;

import fr.trame.platform.refusal.CommandRefused;
import fr.trame.training.staff.StaffCommand.AssignEmployee;
import fr.trame.training.staff.StaffCommand.ConfirmRoles;
import fr.trame.training.staff.StaffCommand.DeclineRoles;
import fr.trame.training.staff.StaffCommand.JoinStaff;
import fr.trame.training.staff.StaffCommand.PostEmployee;
import fr.trame.training.staff.StaffCommand.ReturnToStaff;
import fr.trame.training.staff.StaffEvent.EmployeeAssigned;
import fr.trame.training.staff.StaffEvent.EmployeeJoined;
import fr.trame.training.staff.StaffEvent.EmployeePosted;
import fr.trame.training.staff.StaffEvent.EmployeeReturned;
import fr.trame.training.staff.StaffEvent.RolesConfirmed;
import fr.trame.training.staff.StaffEvent.RolesDeclined;
import fr.trame.training.staff.StaffEvent.RolesProposed;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

/** The register is given to nobody by one person alone: the director proposes, human resources agree. */
class ConfirmRolesTest {

    private static final String HR = "0192f000-0000-7000-8000-00000000000e";
    private static final List<String> GUARDED = List.of("RRH");

    private final AggregateTestFixture<Employee> employee = new AggregateTestFixture<>(Employee.class);

    @Test
    void letsGuardedFunctionsWaitForASecondPerson() {
        employee.given(StaffCast.joined())
                .when(new AssignEmployee(
                        StaffCast.AMINA,
                        0,
                        StaffCast.DIRECTOR,
                        List.of("MED", "RRH"),
                        null,
                        StaffCast.day("2018-09-03"),
                        GUARDED))
                .expectEvents(assignmentProposed());
        employee.given(StaffCast.joined())
                .when(new PostEmployee(
                        StaffCast.AMINA,
                        0,
                        StaffCast.DIRECTOR,
                        GUARDED,
                        "STE",
                        StaffCast.day("2018-10-01"),
                        StaffCast.day("2018-10-05"),
                        GUARDED))
                .expectEvents(postingProposed());
    }

    @Test
    void takesInAnewcomerWithTheRestMeanwhile() {
        employee.givenNoPriorActivity()
                .when(new JoinStaff(
                        StaffCast.AMINA,
                        StaffCast.DIRECTOR,
                        "Amina",
                        "Diallo",
                        "F",
                        GUARDED,
                        null,
                        StaffCast.day("2017-01-02"),
                        GUARDED))
                .expectEvents(
                        new EmployeeJoined(
                                StaffCast.AMINA,
                                StaffCast.DIRECTOR,
                                "Amina",
                                "Diallo",
                                "F",
                                List.of(),
                                null,
                                StaffCast.day("2017-01-02")),
                        proposed(GUARDED, null, "2017-01-02"));
    }

    @Test
    void takesBackWhoHadTheFunctionBeforeWithoutIt() {
        employee.given(StaffCast.joined(), StaffCast.left())
                .when(new ReturnToStaff(
                        StaffCast.AMINA,
                        1,
                        StaffCast.DIRECTOR,
                        List.of("MED", "RRH"),
                        "TER",
                        StaffCast.day("2019-09-02"),
                        GUARDED))
                .expectEvents(
                        new EmployeeReturned(
                                StaffCast.AMINA,
                                StaffCast.DIRECTOR,
                                List.of("MED"),
                                "TER",
                                StaffCast.day("2019-09-02")),
                        proposed(List.of("MED", "RRH"), "TER", "2019-09-02"));
    }

    @Test
    void asksNobodyForWhatSomebodyHasAlready() {
        EmployeeAssigned had = assigned();
        employee.given(StaffCast.joined(), had)
                .when(new AssignEmployee(
                        StaffCast.AMINA, 1, StaffCast.DIRECTOR, had.roles(), "TER", had.from(), GUARDED))
                .expectEvents(
                        new EmployeeAssigned(StaffCast.AMINA, StaffCast.DIRECTOR, had.roles(), "TER", had.from()));
    }

    @Test
    void givesWhatASecondPersonConfirms() {
        employee.given(StaffCast.joined(), assignmentProposed())
                .when(new ConfirmRoles(StaffCast.AMINA, 1, HR))
                .expectEvents(new RolesConfirmed(StaffCast.AMINA, HR), assigned());
        employee.given(StaffCast.joined(), postingProposed())
                .when(new ConfirmRoles(StaffCast.AMINA, 1, HR))
                .expectEvents(
                        new RolesConfirmed(StaffCast.AMINA, HR),
                        new EmployeePosted(
                                StaffCast.AMINA,
                                HR,
                                GUARDED,
                                "STE",
                                StaffCast.day("2018-10-01"),
                                StaffCast.day("2018-10-05")));
    }

    @Test
    void refusesThePersonWhoProposedAndThePersonConcerned() {
        refuses(confirm(StaffCast.DIRECTOR), StaffRefusal.SECOND_PERSON_NEEDED);
        refuses(confirm(StaffCast.AMINA), StaffRefusal.OWN_ROLES);
    }

    @Test
    void refusesWhatNoLongerWaits() {
        refuses(
                employee.given(StaffCast.joined(), assignmentProposed(), new RolesConfirmed(StaffCast.AMINA, HR))
                        .when(new ConfirmRoles(StaffCast.AMINA, 2, HR)),
                StaffRefusal.NOTHING_WAITS);
        refuses(
                employee.given(StaffCast.joined(), assignmentProposed(), StaffCast.left())
                        .when(new ConfirmRoles(StaffCast.AMINA, 2, HR)),
                StaffRefusal.NOTHING_WAITS);
        refuses(
                employee.given(StaffCast.joined()).when(new DeclineRoles(StaffCast.AMINA, 0, HR)),
                StaffRefusal.NOTHING_WAITS);
    }

    @Test
    void refusesToBeginBeforeWhatWasAssignedMeanwhile() {
        refuses(
                employee.given(
                                StaffCast.joined(),
                                assignmentProposed(),
                                new EmployeeAssigned(
                                        StaffCast.AMINA, HR, List.of("MED"), "TER", StaffCast.day("2018-09-04")))
                        .when(new ConfirmRoles(StaffCast.AMINA, 2, HR)),
                StaffRefusal.STARTS_TOO_EARLY);
    }

    @Test
    void dropsWhatIsDeclinedAlsoByWhoProposedIt() {
        employee.given(StaffCast.joined(), assignmentProposed())
                .when(new DeclineRoles(StaffCast.AMINA, 1, StaffCast.DIRECTOR))
                .expectEvents(new RolesDeclined(StaffCast.AMINA, StaffCast.DIRECTOR));
        refuses(
                employee.given(
                                StaffCast.joined(),
                                assignmentProposed(),
                                new RolesDeclined(StaffCast.AMINA, StaffCast.DIRECTOR))
                        .when(new ConfirmRoles(StaffCast.AMINA, 2, HR)),
                StaffRefusal.NOTHING_WAITS);
    }

    private ResultValidator<Employee> confirm(String author) {
        return employee.given(StaffCast.joined(), assignmentProposed())
                .when(new ConfirmRoles(StaffCast.AMINA, 1, author));
    }

    private static void refuses(ResultValidator<Employee> result, StaffRefusal refusal) {
        result.expectNoEvents().expectException(CommandRefused.class).expectExceptionMessage(refusal.message());
    }

    private static EmployeeAssigned assigned() {
        return new EmployeeAssigned(StaffCast.AMINA, HR, List.of("MED", "RRH"), null, StaffCast.day("2018-09-03"));
    }

    private static RolesProposed assignmentProposed() {
        return proposed(List.of("MED", "RRH"), null, "2018-09-03");
    }

    private static RolesProposed proposed(List<String> roles, String team, String from) {
        return new RolesProposed(StaffCast.AMINA, StaffCast.DIRECTOR, roles, team, StaffCast.day(from), null, false);
    }

    private static RolesProposed postingProposed() {
        return new RolesProposed(
                StaffCast.AMINA,
                StaffCast.DIRECTOR,
                GUARDED,
                "STE",
                StaffCast.day("2018-10-01"),
                StaffCast.day("2018-10-05"),
                true);
    }
}
