package fr.trame.contracts.career;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.staff.EmployeeAssigned;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.contracts.staff.EmployeePosted;
import fr.trame.contracts.staff.EmployeeReturned;
import fr.trame.contracts.staff.OutsiderAdmitted;
import fr.trame.contracts.staff.TeamClosed;
import fr.trame.contracts.staff.TeamOpened;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How announcements of one person add up, whenever they are heard. */
class CareerTest {

    private static final String AMINA = "emp-amina";
    private static final EmployeeJoined JOINED =
            new EmployeeJoined(AMINA, "Amina Diallo", List.of("MED"), "TER", "2017-01-02");

    private static Career after(Object... announcements) {
        return Stream.concat(Stream.of(JOINED), Stream.of(announcements))
                .reduce(Career.NONE, Career::after, (one, _) -> one);
    }

    private static List<String> on(Career career, String day) {
        return career.on(LocalDate.parse(day)).stream()
                .map(tenure -> String.join("+", tenure.roles()) + " " + tenure.team())
                .toList();
    }

    @Test
    void countsAnAssignmentFromItsDateAndNotFromItsAnnouncement() {
        Career career = after(new EmployeeAssigned(AMINA, List.of("MGR"), "HAB", "2018-06-01"));

        assertThat(on(career, "2017-01-01")).isEmpty();
        assertThat(on(career, "2018-05-31")).containsExactly("MED TER");
        assertThat(on(career, "2018-06-01")).containsExactly("MGR HAB");
        assertThat(career.teams()).containsExactly("HAB", "TER");
        assertThat(career.isIn("TER", LocalDate.parse("2018-06-01"))).isFalse();
    }

    @Test
    void givesAnOutsiderTheDaysThatWereSaidLast() {
        Career twoDays = Career.NONE.after(new OutsiderAdmitted("emp-ada", List.of("AUD"), "2018-11-05", "2018-11-06"));
        assertThat(on(twoDays, "2018-11-04")).isEmpty();
        assertThat(on(twoDays, "2018-11-06")).containsExactly("AUD null");
        assertThat(on(twoDays, "2018-11-07")).isEmpty();
        Career shortened = twoDays.after(new OutsiderAdmitted("emp-ada", List.of("AUD"), "2018-11-05", "2018-11-05"));
        assertThat(on(shortened, "2018-11-06")).isEmpty();
        Career again = twoDays.after(new OutsiderAdmitted("emp-ada", List.of("DPO"), "2019-01-01", null));
        assertThat(on(again, "2018-11-06")).containsExactly("AUD null");
        assertThat(on(again, "2030-01-01")).containsExactly("DPO null");
    }

    @Test
    void takesTheLastWordOnTheDaysAfter() {
        Career career = after(
                new EmployeeAssigned(AMINA, List.of("MED"), "HAB", "2018-06-01"),
                new EmployeeAssigned(AMINA, List.of("MED"), "STE", "2018-02-01"));

        assertThat(on(career, "2018-01-31")).containsExactly("MED TER");
        assertThat(on(career, "2018-06-01")).containsExactly("MED STE");
        assertThat(after(new EmployeeAssigned(AMINA, List.of("MED"), "HAB", "2017-01-02"))
                        .tenures())
                .as("on the first day, it is as if there had been no other")
                .hasSize(1);
    }

    @Test
    void holdsTwoTeamsAtOnceAndAReplacementForItsDaysOnly() {
        Career career = after(
                new EmployeePosted(AMINA, List.of("MED"), "HAB", "2018-01-01", null),
                new EmployeePosted(AMINA, List.of("MGR"), "STE", "2018-03-05", "2018-03-09"));

        assertThat(on(career, "2018-03-04")).containsExactly("MED TER", "MED HAB");
        assertThat(on(career, "2018-03-09")).containsExactly("MED TER", "MED HAB", "MGR STE");
        assertThat(on(career, "2018-03-10")).containsExactly("MED TER", "MED HAB");

        Career ended = career.after(new EmployeePosted(AMINA, List.of("MED"), "HAB", "2018-01-01", "2018-03-04"));
        assertThat(on(ended, "2018-03-04")).containsExactly("MED TER", "MED HAB");
        assertThat(on(ended, "2018-03-05")).containsExactly("MED TER", "MGR STE");
        assertThat(on(ended.after(new EmployeeAssigned(AMINA, List.of("MED"), "EPU", "2018-03-06")), "2018-03-06"))
                .as("beside another assignment too")
                .containsExactly("MED EPU", "MGR STE");
    }

    @Test
    void endsEverythingAfterTheLastDayAndBeginsAgain() {
        Career career = after(
                new EmployeePosted(AMINA, List.of("MGR"), "STE", "2018-03-05", "2018-03-09"),
                new EmployeeLeft(AMINA, "2018-03-06"));

        assertThat(on(career, "2018-03-06")).containsExactly("MED TER", "MGR STE");
        assertThat(on(career, "2018-03-07")).isEmpty();
        assertThat(career.until()).isEqualTo("2018-03-06");

        Career again = career.after(new EmployeeReturned(AMINA, List.of("MED"), "HAB", "2018-09-03"));
        assertThat(on(again, "2018-09-02")).isEmpty();
        assertThat(on(again, "2018-09-03")).containsExactly("MED HAB");
        assertThat(again.until()).isNull();
        assertThat(again.lastBefore(LocalDate.parse("2018-03-06"))).isNull();
        assertThat(again.lastBefore(LocalDate.parse("2018-03-07"))).isEqualTo("2018-03-06");
    }

    @Test
    void isNotTouchedByWhatIsOfSomethingElse() {
        assertThat(after(new TeamOpened("TER", "Territoires", "Lyon"))).isEqualTo(after());
        assertThat(after(new TeamClosed("TER", "2018-12-31"))).isEqualTo(after());
        assertThat(Career.NONE.until()).isNull();
    }
}
