package fr.trame.intervention;

import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.refusal.Refusal;
import java.util.List;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** Matches a refusal by its reason and the inputs it names. */
public final class Refused {

    private Refused() {}

    public static Matcher<CommandRefused> because(Refusal reason, String... fields) {
        return new CustomTypeSafeMatcher<>("refused because " + reason + " on " + List.of(fields)) {
            @Override
            protected boolean matchesSafely(CommandRefused refused) {
                return reason.equals(refused.reason())
                        && refused.faults().stream()
                                .map(CommandRefused.Fault::field)
                                .toList()
                                .equals(List.of(fields));
            }
        };
    }
}
