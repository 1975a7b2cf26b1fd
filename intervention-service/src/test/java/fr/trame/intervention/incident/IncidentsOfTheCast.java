package fr.trame.intervention.incident;

import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.NEXT_MORNING;

import fr.trame.contracts.Topics;
import fr.trame.intervention.Cast;
import fr.trame.intervention.incident.IncidentEvent.ComplaintNoted;
import fr.trame.intervention.incident.IncidentEvent.IncidentDeclared;
import fr.trame.intervention.incident.IncidentEvent.IncidentForgotten;
import fr.trame.intervention.incident.IncidentEvent.IncidentReported;
import fr.trame.intervention.incident.IncidentEvent.SupportOffered;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Nadia was threatened in the hall on Monday 5 March 2018; Paula offered support, and declared it. */
public final class IncidentsOfTheCast {

    static final String THREAT = "01890a5e-0000-7000-8000-0000000000a1";
    static final String OLD = "01890a5e-0000-7000-8000-0000000000a2";
    static final String ELSEWHERE = "01890a5e-0000-7000-8000-0000000000a3";
    static final IncidentId ID = new IncidentId(THREAT);
    static final LocalDate TUESDAY = DAY.plusDays(1);

    static final IncidentReported REPORTED = new IncidentReported(
            THREAT,
            NADIA,
            EVENING,
            "TER",
            DAY,
            "MENACE",
            Cast.ID,
            List.of(NADIA),
            "NON",
            LocalDate.of(2018, 3, 7),
            LocalDate.of(2023, 3, 5));
    static final SupportOffered SUPPORTED = new SupportOffered(THREAT, "emp-paula", NEXT_MORNING, TUESDAY, "MANAGER");
    static final IncidentDeclared DECLARED =
            new IncidentDeclared(THREAT, "emp-paula", NEXT_MORNING, TUESDAY, "DECLAREE");
    static final ComplaintNoted COMPLAINED = new ComplaintNoted(THREAT, "emp-paula", NEXT_MORNING, TUESDAY, "NON");
    static final IncidentForgotten FORGOTTEN = new IncidentForgotten(THREAT, NEXT_MORNING);

    private IncidentsOfTheCast() {}

    public static Stream<IncidentEvent> all() {
        return Stream.of(REPORTED, SUPPORTED, DECLARED, COMPLAINED, FORGOTTEN);
    }

    /** What of them is sealed. */
    public static List<String> sealed() {
        return List.of(
                NADIA, Cast.ID, NADIA, "NON", "emp-paula", "MANAGER", "emp-paula", "DECLAREE", "emp-paula", "NON");
    }

    static List<HeardAnnouncement> facts() {
        return List.of(
                heard(THREAT, 0, reported(THREAT, "TER", "2018-03-05")),
                heard(OLD, 0, reported(OLD, "TER", "2013-03-05")),
                heard(ELSEWHERE, 0, reported(ELSEWHERE, "STE", "2018-03-06")),
                heard(OLD, 1, new fr.trame.contracts.incident.IncidentForgotten(OLD)));
    }

    private static fr.trame.contracts.incident.IncidentReported reported(String id, String team, String date) {
        return new fr.trame.contracts.incident.IncidentReported(id, team, date, "MENACE");
    }

    static HeardAnnouncement heard(String id, long sequence, Object announcement) {
        return new HeardAnnouncement(Topics.INCIDENTS, id, sequence, EVENING, announcement);
    }
}
