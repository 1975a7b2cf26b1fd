package fr.trame.platform.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a letter that was put, without its address and its words.
 *
 * @param put when
 * @param attempts how often a server was tried
 * @param next when it is tried next, while it waits
 * @param trouble why it was not taken the last time
 * @param reply what the server answered then, {@code 550}; null where none did
 * @param steps what became of it, the first first; tries that are repeated are not among them
 * @param repeatable is it still known what it said, so that it can be sent again?
 */
public record Posted(
        String id,
        String purpose,
        String about,
        MailState state,
        Instant put,
        int attempts,
        @Nullable Instant next,
        @Nullable MailTrouble trouble,
        @Nullable Integer reply,
        List<Step> steps,
        boolean repeatable) {

    public Posted {
        steps = List.copyOf(steps);
    }

    /**
     * It came to stand so.
     *
     * @param by id of who said so; null where it happened by itself
     */
    public record Step(
            MailState state, Instant at, @Nullable String by) {}
}
