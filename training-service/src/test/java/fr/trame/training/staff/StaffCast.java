package fr.trame.training.staff;

import fr.trame.training.staff.StaffCommand.JoinStaff;
import fr.trame.training.staff.StaffEvent.EmployeeAssigned;
import fr.trame.training.staff.StaffEvent.EmployeeJoined;
import fr.trame.training.staff.StaffEvent.EmployeeLeft;
import fr.trame.training.staff.StaffEvent.EmployeePosted;
import fr.trame.training.staff.StaffEvent.EmployeeReturned;
import java.time.LocalDate;
import java.util.List;

/** A small cast: the director keeps the directory; Amina Diallo joins the team Territoires, moves to Habitat and leaves. */
final class StaffCast {

    static final String DIRECTOR = "0192f000-0000-7000-8000-00000000000d";
    static final String LEO = "0192f000-0000-7000-8000-00000000001e";
    static final String AMINA = "0192f000-0000-7000-8000-00000000000a";

    private StaffCast() {}

    static JoinStaff join() {
        return new JoinStaff(AMINA, DIRECTOR, "Amina", "Diallo", "F", List.of("MED"), "TER", day("2017-01-02"));
    }

    static EmployeeJoined joined() {
        return new EmployeeJoined(AMINA, DIRECTOR, "Amina", "Diallo", "F", List.of("MED"), "TER", day("2017-01-02"));
    }

    static EmployeeAssigned assigned() {
        return new EmployeeAssigned(AMINA, DIRECTOR, List.of("MED", "MGR"), "HAB", day("2018-09-03"));
    }

    /** Of Saint-Étienne too, in the manager's place for a week. */
    static EmployeePosted posted() {
        return new EmployeePosted(AMINA, DIRECTOR, List.of("MGR"), "STE", day("2018-10-01"), day("2018-10-05"));
    }

    static EmployeeReturned returned() {
        return new EmployeeReturned(AMINA, DIRECTOR, List.of("MED"), "TER", day("2019-09-02"));
    }

    static EmployeeLeft left() {
        return new EmployeeLeft(AMINA, DIRECTOR, day("2019-06-28"));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
