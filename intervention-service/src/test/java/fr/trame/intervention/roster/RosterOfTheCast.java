package fr.trame.intervention.roster;

import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.ODILE;
import static fr.trame.intervention.Cast.YANN;

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
import fr.trame.platform.view.ViewsOnDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Who is in which team, heard as in production, without a broker. */
@TestConfiguration(proxyBeanMethods = false)
public class RosterOfTheCast {

    public static final String LEA = "emp-lea";
    public static final String REMI = "emp-remi";

    /** Of the board, and no staff. */
    public static final String ADA = "emp-ada";

    private static final List<String> MED = List.of("MED");

    private static final Map<String, String> FUNCTIONS = Map.of(
            "MED", "MED", "MGR", "MGR", "RSV", "RSV", "DIR", "DIR", "RRH", "RRH", "RDQ", "RDQ", "EMP", "ACC_MET",
            "REF_US", "REF_US");

    @Bean
    SmartInitializingSingleton rosterOfTheCast(ViewsOnDatabase database, RosterViews roster) {
        return () -> database.fill(
                roster,
                Stream.concat(facts().stream(), oneOfEachRole().stream()).toList());
    }

    /** Somebody of the team Territoires with that role; nobody of the staff, if the register knows no such role. */
    public static String withRole(String role) {
        return "emp-" + role.toLowerCase(Locale.ROOT);
    }

    /** Is that a role which somebody of the staff can have? */
    public static boolean isOfTheStaff(String role) {
        return FUNCTIONS.containsKey(role);
    }

    private static List<HeardAnnouncement> oneOfEachRole() {
        return FUNCTIONS.entrySet().stream()
                .map(each -> heard(
                        withRole(each.getKey()),
                        0,
                        new EmployeeJoined(
                                withRole(each.getKey()), "Rôle", List.of(each.getValue()), "TER", "2016-01-01")))
                .toList();
    }

    /**
     * Rémi of Saint-Étienne left and came back on 1 March 2018, and stands in for the manager of Habitat from the 5th to the 9th. Léa
     * began in Saint-Étienne, moved to Territoires on 1 February and left on 15 March 2018. */
    public static List<HeardAnnouncement> facts() {
        return List.of(
                heard("team-TER", 0, new TeamOpened("TER", "Équipe Territoires", "Lyon")),
                heard("team-HAB", 0, new TeamOpened("HAB", "Équipe Habitat", "Lyon")),
                heard("team-STE", 0, new TeamOpened("STE", "Équipe Saint-Étienne", "Saint-Étienne")),
                heard("team-STE", 1, new TeamClosed("STE", "2030-12-31")),
                heard(ODILE, 0, new EmployeeJoined(ODILE, "Odile T.", MED, "HAB", "2017-01-01")),
                heard(NADIA, 0, new EmployeeJoined(NADIA, "Nadia B.", MED, "TER", "2016-01-01")),
                heard(KARIM, 0, new EmployeeJoined(KARIM, "Karim L.", MED, "TER", "2017-01-01")),
                heard(YANN, 0, new EmployeeJoined(YANN, "Yann D.", MED, "STE", "2017-01-01")),
                heard(LEA, 0, new EmployeeJoined(LEA, "Léa P.", MED, "STE", "2017-01-01")),
                heard(LEA, 1, new EmployeeAssigned(LEA, MED, "TER", "2018-02-01")),
                heard(LEA, 2, new EmployeeLeft(LEA, "2018-03-15")),
                heard(REMI, 0, new EmployeeJoined(REMI, "Rémi S.", MED, "STE", "2016-01-01")),
                heard(REMI, 1, new EmployeeLeft(REMI, "2017-06-30")),
                heard(REMI, 2, new EmployeeReturned(REMI, MED, "STE", "2018-03-01")),
                heard(REMI, 3, new EmployeePosted(REMI, List.of("MGR"), "HAB", "2018-03-05", "2018-03-09")),
                heard(ADA, 0, new OutsiderRegistered(ADA)),
                heard(ADA, 1, new OutsiderAdmitted(ADA, List.of("CA"), "2018-01-02", null)));
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
