package fr.trame.reporting.activity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.InterventionAmended;
import fr.trame.contracts.InterventionFacts;
import fr.trame.contracts.InterventionRecorded;
import fr.trame.contracts.InterventionValidated;
import fr.trame.contracts.InterventionVoided;
import fr.trame.contracts.ReferralClosed;
import fr.trame.contracts.ReferralProposed;
import fr.trame.platform.listening.HeardAnnouncement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories, cut into random batches, heard twice, cut short: always what a naive recount of the last states gives. */
class ActivityHistoriesTest {

    private static final List<String> TERRITORIES = List.of("LY8-EUS", "LY8-MER", "-");
    private static final List<String> DOMAINS = List.of("D1", "D2.1", "D5");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void givesWhatANaiveRecountGives(long seed) {
        Random random = new Random(seed);
        List<HeardAnnouncement> history = history(random);
        MemoryModels models = new MemoryModels(new ActivityViews());
        int heard = 0;
        while (heard < history.size()) {
            int end = Math.min(history.size(), heard + 1 + random.nextInt(20));
            List<HeardAnnouncement> batch = history.subList(heard, end);
            switch (random.nextInt(4)) {
                case 0 -> models.hear(batch, random.nextInt(4));
                case 1 -> {
                    models.hear(batch, random.nextInt(4));
                    end = heard + 1 + random.nextInt(batch.size());
                    models.hear(history.subList(heard, end));
                    heard = end;
                }
                case 2 -> {
                    models.hear(batch);
                    models.hear(batch);
                    heard = end;
                }
                default -> {
                    models.hear(batch);
                    heard = end;
                }
            }
        }
        assertThat(interventions(models)).isEqualTo(recount(history));
        assertThat(models.everything()).isEqualTo(rebuilt(history).everything());
    }

    private static MemoryModels rebuilt(List<HeardAnnouncement> history) {
        MemoryModels rebuilt = new MemoryModels(new ActivityViews());
        rebuilt.hear(history);
        return rebuilt;
    }

    private static Map<String, Integer> interventions(MemoryModels models) {
        Map<String, Integer> counts = new TreeMap<>();
        new ActivityFinder(models)
                .tallies(new Selection(2018, null, null, null, null))
                .forEach((month, stored) -> {
                    Tally tally = Tally.from(stored);
                    tally.codes(Dimension.DOMAIN)
                            .forEach((domain, count) -> counts.put(month.key() + " " + domain, count));
                    counts.merge("people", tally.of(Dimension.COUNT, Dimension.PEOPLE), Integer::sum);
                    counts.merge("validated", tally.of(Dimension.STATUS, Act.VALIDATED), Integer::sum);
                    counts.merge("referrals", tally.of(Dimension.REFERRAL, "CONTACT"), Integer::sum);
                });
        return counts;
    }

    private static Map<String, Integer> recount(List<HeardAnnouncement> history) {
        Map<String, InterventionFacts> facts = new TreeMap<>();
        Map<String, Boolean> validated = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (HeardAnnouncement heard : history) {
            switch (heard.announcement()) {
                case InterventionRecorded recorded -> facts.put(heard.stream(), recorded.facts());
                case InterventionAmended amended -> {
                    facts.put(heard.stream(), amended.facts());
                    validated.remove(heard.stream());
                }
                case InterventionValidated _ -> validated.put(heard.stream(), true);
                case InterventionVoided _ -> {
                    facts.remove(heard.stream());
                    validated.remove(heard.stream());
                }
                case ReferralProposed _ -> counts.merge("referrals", 1, Integer::sum);
                default -> assertThat(heard.announcement()).isInstanceOf(ReferralClosed.class);
            }
        }
        counts.put("validated", validated.size());
        facts.values().forEach(fact -> {
            String territory = fact.territory() == null ? "-" : fact.territory();
            String month = fact.team() + "|" + territory + "|" + fact.date().substring(0, 7);
            counts.merge(month + " " + fact.mainDomain(), 1, Integer::sum);
            counts.merge("people", fact.peopleMet(), Integer::sum);
        });
        return counts;
    }

    private static List<HeardAnnouncement> history(Random random) {
        List<List<HeardAnnouncement>> streams = new ArrayList<>(IntStream.range(0, 40)
                .mapToObj(number -> stream("i-%03d".formatted(number), random))
                .toList());
        streams.add(List.of(Cast.proposed("r-001", "CONTACT", "2018-03-05")));
        streams.add(List.of(Cast.proposed("r-002", "CONTACT", "2018-05-05"), Cast.closed("r-002", 1)));
        List<List<HeardAnnouncement>> waiting =
                new ArrayList<>(streams.stream().map(ArrayList::new).toList());
        List<HeardAnnouncement> history = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<HeardAnnouncement> stream = waiting.get(random.nextInt(waiting.size()));
            history.add(stream.removeFirst());
            waiting.removeIf(List::isEmpty);
        }
        return history;
    }

    private static List<HeardAnnouncement> stream(String id, Random random) {
        List<HeardAnnouncement> stream = new ArrayList<>(List.of(Cast.recorded(id, facts(random))));
        int more = random.nextInt(5);
        for (int sequence = 1; sequence <= more; sequence++) {
            stream.add(random.nextBoolean() ? Cast.amended(id, sequence, facts(random)) : Cast.validated(id, sequence));
        }
        if (random.nextInt(4) == 0) {
            stream.add(Cast.voided(id, more + 1));
        }
        return stream;
    }

    private static InterventionFacts facts(Random random) {
        String date = "2018-%02d-%02d".formatted(3 + random.nextInt(2), 1 + random.nextInt(3));
        String territory = TERRITORIES.get(random.nextInt(3));
        InterventionFacts hall = Cast.on(Cast.hall(), date, "TER", territory.equals("-") ? null : territory);
        return new InterventionFacts(
                hall.date(),
                hall.startTime(),
                hall.durationMinutes(),
                hall.mediators(),
                hall.team(),
                hall.territory(),
                hall.place(),
                hall.placeType(),
                hall.mode(),
                hall.tempo(),
                hall.origin(),
                DOMAINS.get(random.nextInt(3)),
                hall.secondaryDomains(),
                hall.theme(),
                hall.publics(),
                random.nextInt(9),
                0,
                0,
                hall.outcomes(),
                null,
                random.nextBoolean(),
                List.of());
    }
}
