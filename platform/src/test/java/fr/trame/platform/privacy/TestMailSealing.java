package fr.trame.platform.privacy;

import fr.trame.platform.privacy.keys.TestKeys;
import java.time.Clock;
import java.time.Period;
import java.util.Map;

/** Sealing of tests that send mail: it is kept for as long as the tests may run. */
public final class TestMailSealing {

    private TestMailSealing() {}

    public static Sealing sealing() {
        var keys = TestKeys.keys();
        return new Sealing(
                keys,
                new ExpiringTexts(
                        keys, new TextTerms(Map.of("mail", Period.ofYears(99))), TestSealing.PARIS, Clock.systemUTC()));
    }
}
