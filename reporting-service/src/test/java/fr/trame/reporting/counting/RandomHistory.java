package fr.trame.reporting.counting;

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
import fr.trame.contracts.referral.ReferralClosed;
import fr.trame.contracts.referral.ReferralDecided;
import fr.trame.contracts.referral.ReferralProposed;
import fr.trame.contracts.referral.ReferralReopened;
import fr.trame.contracts.referral.ReferralStepTaken;
import fr.trame.contracts.referral.ReferralVoiceHeard;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.reporting.Cast;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Announcements of many streams, mixed: amendments, moves between teams, territories, years, voids, returns, closed referrals. */
public final class RandomHistory {

    private static final List<String> TEAMS = List.of("TER", "HAB", "STE");
    private static final List<String> DOMAINS = List.of("D1", "D2", "D2.1", "D2.2", "D5");

    private final Random random;
    private Instant clock = Instant.parse("2018-01-02T08:00:00Z");

    public RandomHistory(long seed) {
        random = new Random(seed);
    }

    /** As the topics would hold it. */
    public List<HeardAnnouncement> of(int interventions) {
        List<List<Object>> streams = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < interventions; i++) {
            String id = "0192f%03x-0000-7000-8000-%012x".formatted(i / 7, i);
            ids.add(id);
            streams.add(intervention(id));
            if (random.nextInt(4) == 0) {
                String referral = "0193f%03x-0000-7000-8000-%012x".formatted(i / 7, i);
                ids.add(referral);
                streams.add(referral(referral, id));
            }
        }
        return mixed(ids, streams);
    }

    private List<HeardAnnouncement> mixed(List<String> ids, List<List<Object>> streams) {
        List<HeardAnnouncement> history = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        int[] next = new int[streams.size()];
        for (int i = 0; i < streams.size(); i++) {
            open.add(i);
        }
        while (!open.isEmpty()) {
            int chosen = random.nextInt(open.size());
            int stream = open.get(chosen);
            Object announcement = streams.get(stream).get(next[stream]);
            clock = clock.plusSeconds(random.nextInt(3));
            String topic = announcement.getClass().getPackageName().endsWith("referral")
                    ? Topics.REFERRALS
                    : Topics.INTERVENTIONS;
            history.add(new HeardAnnouncement(topic, ids.get(stream), next[stream]++, clock, announcement));
            if (next[stream] == streams.get(stream).size()) {
                open.remove(Integer.valueOf(stream));
            }
        }
        return history;
    }

    private List<Object> intervention(String id) {
        List<Object> stream = new ArrayList<>();
        stream.add(new InterventionRecorded(id, Cast.AMINA, facts()));
        for (int more = random.nextInt(4); more > 0; more--) {
            stream.add(
                    switch (random.nextInt(6)) {
                        case 0, 1 -> new InterventionValidated(id, Cast.BRUNO);
                        case 2 -> new InterventionReturned(id, Cast.BRUNO);
                        case 3 -> new InterventionProlonged(id, Cast.BRUNO);
                        case 4 -> new ValidationWithdrawn(id, Cast.BRUNO);
                        default -> new InterventionAmended(id, Cast.AMINA, facts());
                    });
        }
        if (random.nextInt(6) == 0) {
            stream.add(new InterventionVoided(id, Cast.AMINA));
        }
        return stream;
    }

    private List<Object> referral(String id, String intervention) {
        List<Object> stream = new ArrayList<>();
        String level = one("CONTACT", "RELAIS", "ACCOMP", "ORIENTATION");
        stream.add(new ReferralProposed(
                id,
                intervention,
                Cast.AMINA,
                day(),
                level,
                one("CCAS", "VILLE"),
                null,
                TEAMS.get(random.nextInt(3)),
                one("LY8-EUS", null),
                List.of(Cast.AMINA),
                level.equals("ORIENTATION") ? one(null, "PROPOSEE") : one(null, "PROPOSEE", "CONTACT_PRIS"),
                null));
        for (int more = random.nextInt(5); more > 0; more--) {
            stream.add(
                    switch (random.nextInt(6)) {
                        case 0, 1 ->
                            new ReferralStepTaken(
                                    id,
                                    Cast.AMINA,
                                    day(),
                                    one("CONTACT_PRIS", "RECUE", "PRISE_EN_CHARGE"),
                                    one("RELAIS", null),
                                    null,
                                    null,
                                    one("PERSONNE", null));
                        case 2 -> new ReferralVoiceHeard(id, Cast.AMINA, day(), "PERSONNE", "NON_RECUE", "DIT");
                        case 3 -> new ReferralReopened(id, Cast.AMINA, day());
                        case 4 -> new ReferralDecided(id, Cast.AMINA, day(), "PERSONNE", one("CLOSE", "CONTACT_PRIS"));
                        default ->
                            new ReferralClosed(
                                    id, Cast.AMINA, "2018-09-02", one("PRISE_EN_CHARGE", "PERDUE_VUE"), null, null);
                    });
        }
        return stream;
    }

    private InterventionFacts facts() {
        Map<String, Integer> age = people("A_M12", "A_18_24", "A_70P");
        int described = age.values().stream().mapToInt(Integer::intValue).sum();
        return new InterventionFacts(
                day(),
                random.nextInt(4) == 0 ? null : "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60)),
                random.nextBoolean() ? 15 : null,
                random.nextBoolean() ? List.of(Cast.AMINA, Cast.BRUNO) : List.of(Cast.BRUNO),
                TEAMS.get(random.nextInt(3)),
                one("LY8-EUS", "LY8-MER", null),
                null,
                one("HALL", "RUE", null),
                one("PRES_HALL", "PRES_RUE", null),
                one("REEL", null),
                one("AUTO", "BAILLEUR", null),
                DOMAINS.get(random.nextInt(5)),
                List.of(),
                one("PCO_OCCUP", "VOIS", null),
                new Publics(age, people("G_F", "G_H"), people("Q_HAB", "Q_GRPJ")),
                random.nextInt(5) == 0 ? null : (Integer) (described + 20 + random.nextInt(3)),
                null,
                null,
                random.nextInt(3) == 0 ? List.of() : List.of("APAISE", one("ECOUTE", "REFUS")),
                one("VILLE-LYON", null),
                random.nextInt(8) == 0,
                random.nextInt(3) == 0 ? List.of("theme") : List.of());
    }

    private Map<String, Integer> people(String... codes) {
        Map<String, Integer> people = new TreeMap<>();
        for (String code : codes) {
            if (random.nextBoolean()) {
                people.put(code, random.nextInt(4));
            }
        }
        return people;
    }

    private String day() {
        return "%d-%02d-%02d".formatted(2017 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String one(String... codes) {
        return codes[random.nextInt(codes.length)];
    }
}
