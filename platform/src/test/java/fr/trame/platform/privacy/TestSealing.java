package fr.trame.platform.privacy;

import fr.trame.platform.privacy.keys.SealingKeys;
import fr.trame.platform.privacy.keys.TestKeys;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Sealing of tests: words of the class {@code note} are kept for two years. */
public final class TestSealing {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private TestSealing() {}

    /** Seals and opens with keys that nobody else knows. */
    public static Sealing sealing() {
        return sealing(TestKeys.keys());
    }

    /** The same at a moment: words recorded shortly before are not over yet. */
    public static Sealing sealingAt(Instant now) {
        return sealing(TestKeys.keys(), Clock.fixed(now, ZoneOffset.UTC));
    }

    public static Sealing sealingWhileTheStoreIsAway() {
        return sealing(TestKeys.whileTheStoreIsAway());
    }

    static Sealing sealing(SealingKeys keys) {
        return sealing(keys, Clock.systemUTC());
    }

    static Sealing sealing(SealingKeys keys, Clock clock) {
        return new Sealing(keys, expiring(keys, clock));
    }

    static ExpiringTexts expiring(SealingKeys keys, Clock clock) {
        var terms = new TextTerms(Map.of(
                "note",
                Period.ofYears(2),
                "reason",
                Period.ofYears(5),
                "answerer",
                Period.ofYears(2),
                "question",
                Period.ofYears(1)));
        return new ExpiringTexts(keys, terms, PARIS, clock);
    }

    /** Two processes that share a store of keys, but not what they remember of it. */
    public record TwoProcesses(Sealing here, Sealing there, Forgetting forgettingHere, Forgetting forgettingThere) {

        public void forgetHere(String person) {
            forgettingHere.forget(person);
        }
    }

    public static TwoProcesses twoProcesses() {
        List<SealingKeys> keys = TestKeys.twoProcesses();
        return new TwoProcesses(
                sealing(keys.getFirst()),
                sealing(keys.getLast()),
                new Forgetting(keys.getFirst(), Clock.systemUTC()),
                new Forgetting(keys.getLast(), Clock.systemUTC()));
    }
}
