package fr.trame.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.security.Scope;
import fr.trame.reporting.counting.Oracle.Act;
import fr.trame.reporting.counting.Oracle.Referral;
import fr.trame.reporting.facts.Cells;
import fr.trame.reporting.store.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories, cut into random batches, with late and doubled messages: every figure is what a plain recount gives, now and as
 * known at any instant, for any filter.
 */
class HistoriesTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2018-01-01");
    private static final LocalDate LAST = LocalDate.parse("2018-12-31");

    @TempDir
    private Path folder;

    private record Asked(Map<String, String> filters, Predicate<Act> acts, Predicate<Referral> referrals) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void givesWhatAPlainRecountGives(long seed) {
        List<HeardAnnouncement> history = new RandomHistory(seed).of(120);
        try (TestStore store = new TestStore(folder.resolve("figures"))) {
            hearInPieces(store, history, new Random(seed));

            Oracle oracle = Oracle.of(history, NOW);
            for (Asked asked : questions(oracle)) {
                Selection selection = new Selection(FIRST, LAST, asked.filters(), null, null, Scope.EVERYWHERE);
                assertThat(Oracle.flat(ask(store, selection)))
                        .as(asked.filters().toString())
                        .isEqualTo(year(oracle, asked));
            }
            spans(store, oracle);
            past(store, history, new Random(seed));
            assertThat(store.<Long>ask(snapshot -> snapshot.find("SELECT count(*) FROM tally", List.of(), Cells::number)
                            .getFirst()))
                    .as("the differences of many batches were summed up")
                    .isPositive();
        }
    }

    /** A year is not told by day. */
    private static Map<String, Long> year(Oracle oracle, Asked asked) {
        Map<String, Long> counted = oracle.count(FIRST, LAST, asked.acts(), asked.referrals());
        counted.keySet().removeIf(figure -> figure.startsWith("day "));
        return counted;
    }

    private static List<Asked> questions(Oracle oracle) {
        return List.of(
                new Asked(Map.of(), _ -> true, _ -> true),
                of(
                        "team",
                        "TER",
                        act -> act.facts().team().equals("TER"),
                        one -> one.facts().team().equals("TER")),
                of(
                        "territory",
                        "-",
                        act -> act.facts().territory() == null,
                        one -> one.facts().territory() == null),
                both(oracle, "domain", "D2", act -> act.facts().mainDomain().startsWith("D2")),
                both(oracle, "theme", "-", act -> act.facts().theme() == null),
                both(oracle, "outcome", "ECOUTE", act -> act.facts().outcomes().contains("ECOUTE")),
                both(oracle, "outcome", "-", act -> act.facts().outcomes().isEmpty()),
                both(oracle, "status", "RETURNED", act -> act.status().equals("RETURNED")),
                both(oracle, "origin", "AUTO", act -> "AUTO".equals(act.facts().origin())),
                both(oracle, "funding", "VILLE-LYON", act -> act.facts().fundingLine() != null));
    }

    private static Asked of(String name, String value, Predicate<Act> acts, Predicate<Referral> referrals) {
        return new Asked(Map.of(name, value), acts, referrals);
    }

    /** What a referral does not say is said by its intervention. */
    private static Asked both(Oracle oracle, String name, String value, Predicate<Act> acts) {
        return of(name, value, acts, referral -> {
            Act act = oracle.act(referral.facts().interventionId());
            return act != null && acts.test(act);
        });
    }

    private static void spans(TestStore store, Oracle oracle) {
        for (String span : List.of(
                "2018-03-01/2018-03-31", "2017-11-15/2018-02-03", "2018-06-05/2018-06-05", "2017-12-01/2018-02-28")) {
            LocalDate from = LocalDate.parse(span.substring(0, 10));
            LocalDate to = LocalDate.parse(span.substring(11));
            Selection all = Selection.of(from, to);
            assertThat(Oracle.flat(ask(store, all)))
                    .as(span)
                    .isEqualTo(told(from, to, oracle.count(from, to, _ -> true, _ -> true)));
            Selection team = new Selection(from, to, Map.of(), null, null, Scope.of(Set.of("TER", "HAB")));
            Map<String, Long> counted = oracle.count(
                    from,
                    to,
                    act -> !act.facts().team().equals("STE"),
                    one -> !one.facts().team().equals("STE"));
            assertThat(Oracle.flat(ask(store, team))).as(span).isEqualTo(told(from, to, counted));
        }
    }

    /** Long spans are not told by day. */
    private static Map<String, Long> told(LocalDate from, LocalDate to, Map<String, Long> counted) {
        if (from.plusDays(62).isBefore(to)) {
            counted.keySet().removeIf(figure -> figure.startsWith("day "));
        }
        return counted;
    }

    private static void past(TestStore store, List<HeardAnnouncement> history, Random random) {
        for (int i = 0; i < 5; i++) {
            Instant at = history.get(random.nextInt(history.size())).at();
            Selection then = new Selection(FIRST, LAST, Map.of(), null, at, Scope.EVERYWHERE);
            Map<String, Long> counted = year(Oracle.of(history, at), new Asked(Map.of(), _ -> true, _ -> true));
            assertThat(Oracle.flat(ask(store, then))).as("as of " + at).isEqualTo(counted);
        }
    }

    private static Figures ask(TestStore store, Selection selection) {
        return store.ask(snapshot -> {
            Counting counting = new Counting(snapshot, selection);
            Figures figures = counting.figures();
            assertThat(figures).as("with and without the roll-up").isEqualTo(counting.figuresOfRows());
            return figures;
        });
    }

    /** Any cuts; some of what was heard comes again, later and in between. */
    private static void hearInPieces(TestStore store, List<HeardAnnouncement> history, Random random) {
        int heard = 0;
        while (heard < history.size()) {
            int end = Math.min(history.size(), heard + 1 + random.nextInt(40));
            List<HeardAnnouncement> batch = new ArrayList<>(history.subList(heard, end));
            if (random.nextInt(3) == 0) {
                int again = random.nextInt(end);
                batch.addAll(history.subList(again, Math.min(end, again + 10)));
            }
            assertThat(store.hear(batch)).isEmpty();
            heard = end;
        }
    }
}
