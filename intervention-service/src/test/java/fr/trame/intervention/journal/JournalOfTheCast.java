package fr.trame.intervention.journal;

import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.OTHER_ID;
import static fr.trame.intervention.Cast.YANN;
import static fr.trame.intervention.roster.RosterOfTheCast.LEA;

import fr.trame.contracts.Topics;
import fr.trame.contracts.intervention.InterventionAmended;
import fr.trame.contracts.intervention.InterventionFacts;
import fr.trame.contracts.intervention.InterventionRecorded;
import fr.trame.contracts.intervention.InterventionReturned;
import fr.trame.contracts.intervention.InterventionValidated;
import fr.trame.contracts.intervention.InterventionVoided;
import fr.trame.contracts.intervention.Publics;
import fr.trame.intervention.Cast;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A pair's entry that is validated; a returned one of the same day; one that moves to another day, team and person. */
final class JournalOfTheCast {

    static final String MOVED = "01890a5d-ac96-774b-bcce-b302099a8059";

    private JournalOfTheCast() {}

    static List<HeardAnnouncement> facts() {
        return List.of(
                heard(ID, 0, new InterventionRecorded(ID, NADIA, facts("2018-03-05", "14:05", "TER", NADIA, KARIM))),
                heard(OTHER_ID, 0, new InterventionRecorded(OTHER_ID, NADIA, facts("2018-03-05", null, "TER", NADIA))),
                heard(MOVED, 0, new InterventionRecorded(MOVED, NADIA, facts("2018-03-05", "09:00", "TER", NADIA))),
                heard(ID, 1, new InterventionValidated(ID, "emp-paula")),
                heard(OTHER_ID, 1, new InterventionReturned(OTHER_ID, "emp-paula")),
                heard(MOVED, 1, new InterventionAmended(MOVED, NADIA, facts("2018-02-28", "09:00", "STE", YANN))),
                heard(MOVED, 2, new InterventionVoided(MOVED, NADIA)));
    }

    /** What Léa did on her last day, and what came of it on the days after. */
    static List<HeardAnnouncement> ofLea() {
        InterventionFacts facts = facts("2018-03-15", "10:00", "TER", LEA);
        return List.of(
                new HeardAnnouncement(
                        Topics.INTERVENTIONS,
                        "lea-1",
                        0,
                        Instant.parse("2018-03-15T22:59:00Z"),
                        new InterventionRecorded("lea-1", LEA, facts)),
                new HeardAnnouncement(
                        Topics.INTERVENTIONS,
                        "lea-2",
                        0,
                        Instant.parse("2018-03-15T23:01:00Z"),
                        new InterventionRecorded("lea-2", LEA, facts)));
    }

    private static InterventionFacts facts(String date, String time, String team, String... mediators) {
        return new InterventionFacts(
                date,
                time,
                15,
                List.of(mediators),
                team,
                "LY8-EUS",
                null,
                "HALL",
                null,
                null,
                null,
                "D1",
                List.of(),
                null,
                new Publics(Map.of("A_12_17", 5), Map.of("G_H", 4), Map.of("Q_GRPJ", 5)),
                7,
                null,
                null,
                List.of("APAISE"),
                null,
                false,
                List.of("mode"));
    }

    private static HeardAnnouncement heard(String stream, long sequence, Object announcement) {
        return new HeardAnnouncement(Topics.INTERVENTIONS, stream, sequence, Cast.EVENING, announcement);
    }
}
