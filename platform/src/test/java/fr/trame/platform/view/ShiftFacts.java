package fr.trame.platform.view;

import fr.trame.contracts.Topics;
import fr.trame.contracts.staff.EmployeeAssigned;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.contracts.staff.EmployeePosted;
import fr.trame.contracts.staff.EmployeeReturned;
import fr.trame.contracts.staff.OutsiderAdmitted;
import fr.trame.contracts.staff.OutsiderRegistered;
import fr.trame.contracts.staff.TeamClosed;
import fr.trame.contracts.staff.TeamOpened;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.Instant;
import java.util.List;

/**
 * The facts of these tests: a team and three people, one of whom moves there and back; postings, returns and people from outside are
 * nothing to their shifts.
 */
final class ShiftFacts {

    private static final Instant THEN = Instant.parse("2018-01-02T08:00:00Z");

    private ShiftFacts() {}

    static List<HeardAnnouncement> all() {
        return List.of(
                heard("team-TER", 0, new TeamOpened("TER", "Équipe TER", "Lyon")),
                heard("team-TER", 1, new TeamClosed("TER", "2030-12-31")),
                joined("ana", "TER", "2018-01-02"),
                joined("ben", "STE", "2018-01-03"),
                assigned("ana", 1, "STE", "2018-02-01"),
                joined("eve", "TER", "2018-01-02"),
                assigned("ana", 2, "TER", "2018-03-01"),
                heard("eve", 1, new EmployeePosted("eve", List.of("MED"), "STE", "2018-02-01", null)),
                left("ben", 3),
                heard("ben", 4, new EmployeeReturned("ben", List.of("MED"), "STE", "2018-09-03")),
                heard("ada", 0, new OutsiderRegistered("ada")),
                heard("ada", 1, new OutsiderAdmitted("ada", List.of("AUD"), "2018-05-14", "2018-05-15")));
    }

    static HeardAnnouncement joined(String employee, String team, String from) {
        return heard(employee, 0, new EmployeeJoined(employee, "Nom de " + employee, List.of("MED"), team, from));
    }

    static HeardAnnouncement assigned(String employee, long sequence, String team, String from) {
        return heard(employee, sequence, new EmployeeAssigned(employee, List.of("MED"), team, from));
    }

    static HeardAnnouncement left(String employee, long sequence) {
        return heard(employee, sequence, new EmployeeLeft(employee, "2018-03-31"));
    }

    private static HeardAnnouncement heard(String stream, long sequence, Object announcement) {
        return new HeardAnnouncement(Topics.TRAINING, stream, sequence, THEN, announcement);
    }
}
