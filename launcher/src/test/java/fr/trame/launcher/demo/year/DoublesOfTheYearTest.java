package fr.trame.launcher.demo.year;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.intervention.Doubles;
import fr.trame.contracts.intervention.Doubles.Act;
import fr.trame.contracts.intervention.Doubles.Pair;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside the demo's year, acts that both of a pair recorded are found, and few that are none are proposed. */
class DoublesOfTheYearTest {

    private static final int PLANTED = 45;
    private static final int AT_LEAST_FOUND = 43;

    /** What the year holds by itself is no double: those of its pairs were voided. */
    private final List<Act> acts = new ArrayList<>(DemoYear.generate().entries().stream()
            .filter(Entry::counts)
            .map(DoublesOfTheYearTest::act)
            .toList());

    @ParameterizedTest
    @ValueSource(longs = {2018, 2019, 2026})
    void findsThosePlantedAndProposesFewOthers(long seed) {
        Map<String, String> planted = plant(new Random(seed));
        Set<String> found = new HashSet<>();
        Set<String> wrong = new HashSet<>();
        for (Pair pair : Doubles.among(acts)) {
            if (pair.one().id().equals(planted.get(pair.other().id()))) {
                found.add(pair.other().id());
            } else {
                wrong.add(pair.one().id());
                wrong.add(pair.other().id());
            }
        }
        assertThat(found).hasSizeBetween(AT_LEAST_FOUND, PLANTED);
        assertThat(wrong.size() * 100.0 / acts.size())
                .as("per cent of acts that are wrongly proposed")
                .isBetween(0.1, 1.0);
    }

    /** The other of a pair writes it down too: a little earlier or later, and not always with who was beside. */
    private Map<String, String> plant(Random chance) {
        List<Act> pairs = acts.stream()
                .filter(act -> act.mediators().size() == 2 && act.startTime() != null)
                .toList();
        Map<String, String> planted = new HashMap<>();
        while (planted.size() < PLANTED) {
            Act first = pairs.get(chance.nextInt(pairs.size()));
            if (!planted.containsValue(first.id())) {
                Act second = byTheOther(first, "double-" + planted.size(), chance);
                acts.add(second);
                planted.put(second.id(), first.id());
            }
        }
        return planted;
    }

    private static Act byTheOther(Act first, String id, Random chance) {
        List<String> both = first.mediators().reversed();
        LocalTime begun =
                LocalTime.parse(Objects.requireNonNull(first.startTime())).plusMinutes(chance.nextInt(31) - 15);
        return new Act(
                id,
                both.getFirst(),
                chance.nextInt(3) == 0 ? both.subList(0, 1) : both,
                first.team(),
                first.date(),
                begun.toString(),
                first.territory(),
                first.place(),
                first.placeType(),
                first.mainDomain());
    }

    private static Act act(Entry entry) {
        Facts facts = entry.present();
        return new Act(
                entry.id(),
                entry.author(),
                facts.mediators(),
                facts.team(),
                facts.date(),
                facts.startTime(),
                facts.territory(),
                facts.place(),
                facts.placeType(),
                facts.mainDomain());
    }
}
