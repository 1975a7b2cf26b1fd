package fr.trame.platform.run;

import fr.trame.contracts.Topics;
import fr.trame.contracts.staff.EmployeeAssigned;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.contracts.staff.TeamOpened;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.Instant;
import java.util.List;

/** The facts of these tests: two teams and three people. */
final class StaffFacts {

    private static final Instant THEN = Instant.parse("2018-01-02T08:00:00Z");

    private StaffFacts() {}

    static List<HeardAnnouncement> all() {
        return List.of(
                opened("TER"),
                joined("ana", 0, "Ana", "TER"),
                opened("STE"),
                joined("ben", 0, "Ben", "STE"),
                assigned("ana", 1, "STE"),
                joined("eve", 0, "Eve", "TER"),
                left("ben", 3));
    }

    static HeardAnnouncement opened(String code) {
        return heard("team-" + code, 0, new TeamOpened(code, "Équipe " + code, "Lyon"));
    }

    static HeardAnnouncement joined(String employee, long sequence, String name, String team) {
        return heard(employee, sequence, new EmployeeJoined(employee, name, List.of("MED"), team, "2018-01-02"));
    }

    static HeardAnnouncement assigned(String employee, long sequence, String team) {
        return heard(employee, sequence, new EmployeeAssigned(employee, List.of("MED"), team, "2018-02-01"));
    }

    static HeardAnnouncement left(String employee, long sequence) {
        return heard(employee, sequence, new EmployeeLeft(employee, "2018-03-31"));
    }

    private static HeardAnnouncement heard(String stream, long sequence, Object announcement) {
        return new HeardAnnouncement(Topics.TRAINING, stream, sequence, THEN, announcement);
    }
}
