package fr.trame.intervention;

import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.refusal.Refusal;
import java.util.Objects;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** Matches a refusal by its reason and the input it names. */
public final class Refused {

    private Refused() {}

    public static Matcher<CommandRefused> because(Refusal reason) {
        return because(reason, null);
    }

    public static Matcher<CommandRefused> because(Refusal reason, String field) {
        return new CustomTypeSafeMatcher<>("refused because " + reason + " on " + field) {
            @Override
            protected boolean matchesSafely(CommandRefused refused) {
                return reason.equals(refused.reason()) && Objects.equals(refused.field(), field);
            }
        };
    }
}
