package fr.trame.reporting.counting;

import fr.trame.contracts.Topics;
import fr.trame.contracts.intervention.InterventionAmended;
import fr.trame.contracts.intervention.InterventionFacts;
import fr.trame.contracts.intervention.InterventionRecorded;
import fr.trame.contracts.intervention.InterventionValidated;
import fr.trame.contracts.intervention.InterventionVoided;
import fr.trame.contracts.intervention.Publics;
import fr.trame.contracts.referral.ReferralClosed;
import fr.trame.contracts.referral.ReferralProposed;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.TeamOpened;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * What an association announces, day after day: each act recorded, most validated some days later, one in twenty amended, one in a
 * hundred voided, one in eight with a referral, which is closed later; and first the staff and its teams. Some codes are frequent, most
 * are rare.
 */
final class MeasuredLife {

    private static final int LATER = 800;

    private final Random random = new Random(1);
    private final int teams;
    private final long acts;
    private final LocalDate first;
    private final long days;
    private final Deque<HeardAnnouncement> pending = new ArrayDeque<>();
    private long made;

    MeasuredLife(long acts, int teams, LocalDate first, int years) {
        this.acts = acts;
        this.teams = teams;
        this.first = first;
        this.days = Duration.between(
                        first.atStartOfDay(), first.plusYears(years).atStartOfDay())
                .toDays();
    }

    /** Who works where. */
    List<HeardAnnouncement> staff() {
        List<HeardAnnouncement> staff = new ArrayList<>();
        for (int team = 0; team < teams; team++) {
            String code = "T" + team;
            staff.add(new HeardAnnouncement(
                    Topics.TRAINING, code, 0, instant(0), new TeamOpened(code, "Équipe " + team, "S" + team % 3)));
            for (int i = 0; i < 6; i++) {
                String id = "m" + (team * 6 + i);
                staff.add(new HeardAnnouncement(
                        Topics.TRAINING,
                        id,
                        0,
                        instant(0),
                        new EmployeeJoined(id, id, List.of(), code, first.toString())));
            }
        }
        return staff;
    }

    boolean hasMore() {
        return made < acts || !pending.isEmpty();
    }

    /** The next announcements, at most so many. */
    List<HeardAnnouncement> next(int most) {
        List<HeardAnnouncement> batch = new ArrayList<>();
        while (batch.size() < most && hasMore()) {
            if (made < acts && pending.size() < LATER) {
                act(batch);
            } else {
                batch.add(pending.removeFirst());
            }
        }
        return batch;
    }

    private Instant instant(long act) {
        return first.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(act * days * 86_400 / Math.max(1, acts));
    }

    private String id(Instant at) {
        return new UUID((at.toEpochMilli() << 16) | 0x7000L | random.nextInt(4096), random.nextLong()).toString();
    }

    private void act(List<HeardAnnouncement> batch) {
        Instant at = instant(made++);
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC).minusDays(skewed(3));
        String id = id(at);
        batch.add(announced(id, 0, at, new InterventionRecorded(id, "a", facts(day))));
        long sequence = 1;
        Instant later = at.plusSeconds(300_000);
        if (random.nextInt(20) == 0) {
            pending.add(announced(id, sequence++, later, new InterventionAmended(id, "a", facts(day))));
        }
        if (random.nextInt(100) == 0) {
            pending.add(announced(id, sequence, later, new InterventionVoided(id, "a")));
        } else if (random.nextInt(10) != 0) {
            pending.add(announced(id, sequence, later, new InterventionValidated(id, "m")));
        }
        if (random.nextInt(8) == 0) {
            referral(batch, id, at, later, day);
        }
    }

    private void referral(List<HeardAnnouncement> batch, String act, Instant at, Instant later, LocalDate day) {
        String id = id(at);
        int team = random.nextInt(teams);
        batch.add(new HeardAnnouncement(
                Topics.REFERRALS,
                id,
                0,
                at,
                new ReferralProposed(
                        id,
                        act,
                        "a",
                        day.toString(),
                        List.of("CONTACT", "RELAIS", "ACCOMP", "ORIENTATION").get(random.nextInt(4)),
                        "P" + skewed(20),
                        null,
                        "T" + team,
                        "Z" + team * 2,
                        List.of("m" + team * 6),
                        null,
                        null)));
        pending.add(new HeardAnnouncement(
                Topics.REFERRALS,
                id,
                1,
                later,
                new ReferralClosed(id, "a", day.plusDays(9).toString(), "E" + skewed(6), null, null)));
    }

    private static HeardAnnouncement announced(String id, long sequence, Instant at, Object announcement) {
        return new HeardAnnouncement(Topics.INTERVENTIONS, id, sequence, at, announcement);
    }

    /** A new act of the day, as if it were recorded now. */
    HeardAnnouncement recorded(LocalDate day, Instant at) {
        String id = id(at);
        return announced(id, 0, at, new InterventionRecorded(id, "a", facts(day)));
    }

    /** From 0; the first ones are frequent. */
    private int skewed(int codes) {
        double chance = random.nextDouble();
        return (int) (codes * chance * chance);
    }

    private InterventionFacts facts(LocalDate day) {
        int people = random.nextInt(6);
        int team = random.nextInt(teams);
        int mediator = team * 6 + random.nextInt(5);
        return new InterventionFacts(
                day.toString(),
                "%02d:%02d".formatted(8 + random.nextInt(14), 5 * random.nextInt(12)),
                15,
                List.of("m" + mediator, "m" + (mediator + 1)),
                "T" + team,
                "Z" + (team * 2 + random.nextInt(2)),
                "L" + skewed(400),
                "L" + skewed(15),
                "M" + skewed(15),
                random.nextInt(3) == 0 ? "DIFF" : "REEL",
                "O" + skewed(20),
                "D" + skewed(11),
                random.nextInt(4) == 0 ? List.of("D" + skewed(11)) : List.of(),
                random.nextInt(4) == 0 ? null : "TH" + skewed(90),
                new Publics(met(people, "A", 8), met(people, "G", 3), met(people, "Q", 15)),
                people,
                null,
                null,
                random.nextInt(3) == 0 ? List.of("R" + skewed(15), "R" + (15 + skewed(4))) : List.of("R" + skewed(15)),
                random.nextInt(5) == 0 ? "F" + random.nextInt(4) : null,
                random.nextInt(20) == 0,
                random.nextInt(10) == 0 ? List.of("theme") : List.of());
    }

    private Map<String, Integer> met(int people, String list, int codes) {
        int one = skewed(codes);
        return people < 2 ? Map.of(list + one, people) : Map.of(list + one, people - 1, list + (one + 1) % codes, 1);
    }
}
