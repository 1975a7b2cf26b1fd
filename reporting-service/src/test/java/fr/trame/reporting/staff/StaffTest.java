package fr.trame.reporting.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Topics;
import fr.trame.contracts.staff.EmployeeAssigned;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.contracts.staff.EmployeePosted;
import fr.trame.contracts.staff.EmployeeReturned;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.reporting.Cast;
import fr.trame.reporting.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything here is announced in March 2018, whatever day it is of. */
class StaffTest {

    private static final List<String> MEDIATOR = List.of("MED");

    @TempDir
    private Path folder;

    private TestStore store;

    @BeforeEach
    void open() {
        store = new TestStore(folder.resolve("figures"));
        hear(0, new EmployeeJoined(Cast.AMINA, "Amina Diallo", MEDIATOR, "TER", "2017-01-02"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void hear(long sequence, Object announcement) {
        assertThat(store.hear(
                        List.of(new HeardAnnouncement(Topics.TRAINING, Cast.AMINA, sequence, Cast.THEN, announcement))))
                .isEmpty();
    }

    private String team(String day) {
        List<String> teams = store.ask(snapshot -> Staff.teams(snapshot, Cast.AMINA, LocalDate.parse(day)));
        return String.join(" ", teams);
    }

    @Test
    void countsAnAssignmentFromItsDateAndNotFromItsAnnouncement() {
        hear(1, new EmployeeAssigned(Cast.AMINA, MEDIATOR, "HAB", "2018-06-01"));

        assertThat(team("2018-03-07")).as("announced already").isEqualTo("TER");
        assertThat(team("2018-05-31")).isEqualTo("TER");
        assertThat(team("2018-06-01")).isEqualTo("HAB");
    }

    @Test
    void takesTheLastWordOnTheDaysAfter() {
        hear(1, new EmployeeAssigned(Cast.AMINA, MEDIATOR, "HAB", "2018-06-01"));
        hear(2, new EmployeeAssigned(Cast.AMINA, MEDIATOR, "STE", "2018-02-01"));

        assertThat(team("2018-01-31")).isEqualTo("TER");
        assertThat(team("2018-02-01")).isEqualTo("STE");
        assertThat(team("2018-06-01")).isEqualTo("STE");
    }

    @Test
    void takesTheLastWordOnOneDay() {
        hear(1, new EmployeeAssigned(Cast.AMINA, MEDIATOR, "HAB", "2018-06-01"));
        hear(2, new EmployeeAssigned(Cast.AMINA, MEDIATOR, "STE", "2018-06-01"));
        hear(1, new EmployeeAssigned(Cast.AMINA, MEDIATOR, "HAB", "2018-06-01"));

        assertThat(team("2018-06-01")).isEqualTo("STE");
    }

    @Test
    void knowsNoTeamBeforeTheFirstDayNorOfSomebodyWithoutOne() {
        hear(1, new EmployeeAssigned(Cast.AMINA, MEDIATOR, null, "2018-06-01"));

        assertThat(team("2017-01-01")).isEmpty();
        assertThat(team("2018-06-01")).isEmpty();
    }

    @Test
    void knowsSeveralTeamsAtOnceAndTheLastOfWhoLeft() {
        hear(1, new EmployeePosted(Cast.AMINA, List.of("MGR"), "HAB", "2018-06-01", "2018-06-05"));
        hear(2, new EmployeeLeft(Cast.AMINA, "2018-06-04"));
        hear(3, new EmployeeReturned(Cast.AMINA, MEDIATOR, "STE", "2018-09-03"));

        assertThat(team("2018-06-04")).isEqualTo("TER HAB");
        assertThat(team("2018-06-05")).as("between two stays").isEmpty();
        assertThat(team("2018-09-03")).isEqualTo("STE");
        hear(4, new EmployeeLeft(Cast.AMINA, "2018-09-28"));
        assertThat(team("2026-01-01")).isEqualTo("STE");
    }
}
