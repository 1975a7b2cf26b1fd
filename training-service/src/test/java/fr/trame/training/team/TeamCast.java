package fr.trame.training.team;

import fr.trame.contracts.Topics;
import fr.trame.contracts.staff.EmployeeAssigned;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.contracts.staff.EmployeePosted;
import fr.trame.contracts.staff.EmployeeReturned;
import fr.trame.contracts.staff.OutsiderAdmitted;
import fr.trame.contracts.staff.OutsiderRegistered;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.training.team.TeamCommand.CloseTeam;
import fr.trame.training.team.TeamCommand.OpenTeam;
import fr.trame.training.team.TeamEvent.TeamClosed;
import fr.trame.training.team.TeamEvent.TeamOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Two teams: Habitat, closed at the end of 2018, and Territoires, where Amina goes; Léo left before, came back to the other and stood in here. */
final class TeamCast {

    static final String DIRECTOR = "0192f000-0000-7000-8000-00000000000d";
    static final LocalDate LAST = LocalDate.of(2018, 12, 31);

    private static final Instant THEN = Instant.parse("2017-01-02T08:00:00Z");

    private TeamCast() {}

    static OpenTeam open() {
        return new OpenTeam("team-HAB", DIRECTOR, "HAB", "Équipe Habitat", "Lyon");
    }

    static TeamOpened opened() {
        return new TeamOpened(DIRECTOR, "HAB", "Équipe Habitat", "Lyon");
    }

    static CloseTeam close(long version) {
        return new CloseTeam("team-HAB", version, DIRECTOR, LAST);
    }

    static TeamClosed closed() {
        return new TeamClosed(DIRECTOR, "HAB", LAST);
    }

    static List<HeardAnnouncement> facts() {
        return List.of(
                heard("team-HAB", 0, new fr.trame.contracts.staff.TeamOpened("HAB", "Équipe Habitat", "Lyon")),
                heard("team-TER", 0, new fr.trame.contracts.staff.TeamOpened("TER", "Équipe Territoires", "Lyon")),
                heard("amina", 0, new EmployeeJoined("amina", "Amina", List.of("MED"), "HAB", "2017-01-02")),
                heard("amina", 1, new EmployeeAssigned("amina", List.of("MED"), "TER", "2019-01-01")),
                heard("leo", 0, new EmployeeJoined("leo", "Léo", List.of("MED"), "HAB", "2017-01-02")),
                heard("leo", 1, new EmployeeLeft("leo", "2018-06-28")),
                heard("leo", 2, new EmployeeReturned("leo", List.of("MED"), "TER", "2018-09-03")),
                heard("leo", 3, new EmployeePosted("leo", List.of("MED"), "HAB", "2018-10-01", "2018-10-05")),
                heard("ada", 0, new OutsiderRegistered("ada")),
                heard("ada", 1, new OutsiderAdmitted("ada", List.of("AUD"), "2018-11-05", "2018-11-06")),
                heard("team-HAB", 1, new fr.trame.contracts.staff.TeamClosed("HAB", "2018-12-31")));
    }

    private static HeardAnnouncement heard(String stream, long sequence, Object announcement) {
        return new HeardAnnouncement(Topics.TRAINING, stream, sequence, THEN, announcement);
    }
}
