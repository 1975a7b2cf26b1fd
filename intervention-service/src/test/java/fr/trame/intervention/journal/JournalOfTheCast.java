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
import fr.trame.contracts.intervention.InterventionProlonged;
import fr.trame.contracts.intervention.InterventionRecorded;
import fr.trame.contracts.intervention.InterventionReturned;
import fr.trame.contracts.intervention.InterventionValidated;
import fr.trame.contracts.intervention.InterventionVoided;
import fr.trame.contracts.intervention.Publics;
import fr.trame.contracts.intervention.ValidationWithdrawn;
import fr.trame.intervention.Cast;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

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

    /** What Léa did on her last day, and what came of it on the days after; the third she corrected. */
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
                        new InterventionRecorded("lea-2", LEA, facts)),
                new HeardAnnouncement(
                        Topics.INTERVENTIONS,
                        "lea-3",
                        0,
                        Instant.parse("2018-03-15T22:58:00Z"),
                        new InterventionRecorded("lea-3", NADIA, facts)),
                new HeardAnnouncement(
                        Topics.INTERVENTIONS,
                        "lea-3",
                        1,
                        Instant.parse("2018-03-16T06:00:00Z"),
                        new InterventionAmended("lea-3", LEA, facts)));
    }

    /** What waits in Territoires after the 6th, heard at that instant: Karim's is recorded by Nadia, and one was withdrawn. */
    static List<HeardAnnouncement> waiting(Instant at) {
        return Stream.of(
                        Map.entry("second", recorded("2018-03-08", true, false, KARIM)),
                        Map.entry("first", recorded("2018-03-07", true, false, NADIA, KARIM)),
                        Map.entry("late", recorded("2018-01-07", true, true, NADIA)),
                        Map.entry("incomplete", recorded("2018-03-08", false, true, NADIA)),
                        Map.entry("given-back", recorded("2018-03-09", true, false, NADIA)),
                        Map.entry("first", new InterventionValidated("first", "emp-paula")),
                        Map.entry("first", new ValidationWithdrawn("first", "emp-paula")),
                        Map.entry("given-back", new InterventionReturned("given-back", "emp-paula")),
                        Map.entry("given-back", new InterventionProlonged("given-back", "emp-paula")))
                .map(new Numbered(at))
                .toList();
    }

    /** Gives each announcement of a stream its place in it, a second after the one before. */
    private record Numbered(Instant at, Map<String, Long> places)
            implements Function<Map.Entry<String, ? extends Record>, HeardAnnouncement> {

        Numbered(Instant at) {
            this(at, new HashMap<>());
        }

        @Override
        public HeardAnnouncement apply(Map.Entry<String, ? extends Record> entry) {
            long place = places.merge(entry.getKey(), 1L, Long::sum) - 1;
            return new HeardAnnouncement(
                    Topics.INTERVENTIONS, entry.getKey(), place, at.plusSeconds(place), entry.getValue());
        }
    }

    private static InterventionRecorded recorded(String date, boolean complete, boolean late, String... mediators) {
        return new InterventionRecorded(date, NADIA, facts(date, "10:00", complete, late, "TER", mediators));
    }

    private static InterventionFacts facts(String date, String time, String team, String... mediators) {
        return facts(date, time, false, false, team, mediators);
    }

    private static InterventionFacts facts(
            String date, String time, boolean complete, boolean late, String team, String... mediators) {
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
                late,
                complete ? List.of() : List.of("mode"));
    }

    private static HeardAnnouncement heard(String stream, long sequence, Object announcement) {
        return new HeardAnnouncement(Topics.INTERVENTIONS, stream, sequence, Cast.EVENING, announcement);
    }
}
