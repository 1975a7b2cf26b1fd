package fr.trame.intervention.roster;

import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.ODILE;
import static fr.trame.intervention.Cast.YANN;

import fr.trame.contracts.Topics;
import fr.trame.contracts.staff.EmployeeAssigned;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.contracts.staff.TeamOpened;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.view.ViewsOnDatabase;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Who is in which team, heard as in production, without a broker. */
@TestConfiguration(proxyBeanMethods = false)
public class RosterOfTheCast {

    public static final String LEA = "emp-lea";

    private static final List<String> MED = List.of("MED");

    @Bean
    SmartInitializingSingleton rosterOfTheCast(ViewsOnDatabase database, RosterViews roster) {
        return () -> database.fill(roster, facts());
    }

    /** Léa began in Saint-Étienne, moved to Territoires on 1 February and left on 15 March 2018. */
    public static List<HeardAnnouncement> facts() {
        return List.of(
                heard("team-TER", 0, new TeamOpened("TER", "Équipe Territoires", "Lyon")),
                heard("team-HAB", 0, new TeamOpened("HAB", "Équipe Habitat", "Lyon")),
                heard("team-STE", 0, new TeamOpened("STE", "Équipe Saint-Étienne", "Saint-Étienne")),
                heard(ODILE, 0, new EmployeeJoined(ODILE, "Odile T.", MED, "HAB", "2017-01-01")),
                heard(NADIA, 0, new EmployeeJoined(NADIA, "Nadia B.", MED, "TER", "2016-01-01")),
                heard(KARIM, 0, new EmployeeJoined(KARIM, "Karim L.", MED, "TER", "2017-01-01")),
                heard(YANN, 0, new EmployeeJoined(YANN, "Yann D.", MED, "STE", "2017-01-01")),
                heard(LEA, 0, new EmployeeJoined(LEA, "Léa P.", MED, "STE", "2017-01-01")),
                heard(LEA, 1, new EmployeeAssigned(LEA, MED, "TER", "2018-02-01")),
                heard(LEA, 2, new EmployeeLeft(LEA, "2018-03-15")));
    }

    /** Somebody who came in 2010 and left. */
    public static List<HeardAnnouncement> leaver(String employee, String until) {
        return List.of(
                heard(employee, 0, new EmployeeJoined(employee, "Max R.", MED, "STE", "2010-01-01")),
                heard(employee, 1, new EmployeeLeft(employee, until)));
    }

    private static HeardAnnouncement heard(String stream, long sequence, Object announcement) {
        return new HeardAnnouncement(
                Topics.TRAINING, stream, sequence, Instant.parse("2018-01-02T08:00:00Z"), announcement);
    }
}
