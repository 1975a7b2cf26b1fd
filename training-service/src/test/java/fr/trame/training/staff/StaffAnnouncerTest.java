package fr.trame.training.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.privacy.Sealing;
import fr.trame.platform.relay.SameNameAnnouncer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffAnnouncerTest {

    private static final EventContext CONTEXT = new EventContext("any", 0, Instant.EPOCH);

    private final StaffAnnouncer announcer = new StaffAnnouncer();
    private final SameNameAnnouncer otherwise = new SameNameAnnouncer();

    @Test
    void announcesANewEmployeeByTheNameShown() {
        assertThat(announcer.announce(StaffCast.joined(), CONTEXT))
                .isEqualTo(new fr.trame.contracts.staff.EmployeeJoined(
                        StaffCast.AMINA, "Amina Diallo", List.of("MED"), "TER", "2017-01-02"));
    }

    @Test
    void announcesAForgottenEmployeeWithoutSayingItTwice() {
        var forgotten = new StaffEvent.EmployeeJoined(
                StaffCast.AMINA,
                StaffCast.DIRECTOR,
                Sealing.FORGOTTEN,
                Sealing.FORGOTTEN,
                "F",
                List.of("MED"),
                "TER",
                StaffCast.day("2017-01-02"));
        assertThat(announcer.announce(forgotten, CONTEXT))
                .isEqualTo(new fr.trame.contracts.staff.EmployeeJoined(
                        StaffCast.AMINA, "personne oubliée", List.of("MED"), "TER", "2017-01-02"));
    }

    @Test
    void announcesAnAssignment() {
        assertThat(otherwise.announce(StaffCast.assigned(), CONTEXT))
                .isEqualTo(new fr.trame.contracts.staff.EmployeeAssigned(
                        StaffCast.AMINA, List.of("MED", "MGR"), "HAB", "2018-09-03"));
    }

    @Test
    void announcesAPostingAndAReturn() {
        assertThat(otherwise.announce(StaffCast.posted(), CONTEXT))
                .isEqualTo(new fr.trame.contracts.staff.EmployeePosted(
                        StaffCast.AMINA, List.of("MGR"), "STE", "2018-10-01", "2018-10-05"));
        assertThat(otherwise.announce(StaffCast.returned(), CONTEXT))
                .isEqualTo(new fr.trame.contracts.staff.EmployeeReturned(
                        StaffCast.AMINA, List.of("MED"), "TER", "2019-09-02"));
    }

    @Test
    void announcesADeparture() {
        assertThat(otherwise.announce(StaffCast.left(), CONTEXT))
                .isEqualTo(new fr.trame.contracts.staff.EmployeeLeft(StaffCast.AMINA, "2019-06-28"));
    }
}
