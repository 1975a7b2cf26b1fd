package fr.trame.launcher.demo.staff;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.trame.launcher.demo.chance.DemoIds;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is no staff and does not exist either: the external data protection officer, and an auditor. Their accesses last so long
 * that the demonstration does not run out.
 *
 * @param login under which they sign in
 */
public record Outsider(
        String id,
        String givenName,
        String familyName,
        String function,
        String from,
        @Nullable String until,
        @JsonIgnore String login) {

    private static final Instant EPOCH = Instant.parse("2017-01-03T08:00:00Z");
    private static final long FIRST_ID = 1_001;

    public static final List<Outsider> ALL =
            List.of(of(0, "Dominique", "DPO", null, "dpo"), of(1, "Andréa", "AUD", "2039-12-31", "audit"));

    private static Outsider of(int number, String givenName, String function, @Nullable String until, String login) {
        return new Outsider(
                DemoIds.of(EPOCH.plusSeconds(number), FIRST_ID + number),
                givenName,
                "Démonstration",
                function,
                "2018-01-02",
                until,
                login + ".demonstration");
    }
}
