package fr.trame.intervention.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; what is null does not matter.
 *
 * @param from first day
 * @param to last day
 */
record JournalQuestion(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String status,
        @Nullable String theme,
        @Nullable String domain,
        @Nullable String territory,
        @Nullable String place,
        boolean latestFirst) {

    /** All of some days, the last first. */
    static JournalQuestion ofDays(LocalDate from, LocalDate to) {
        return new JournalQuestion(from, to, null, null, null, null, null, true);
    }

    /** The least {@link JournalView#moment()}. */
    @Nullable
    String first() {
        return from == null ? null : from.toString();
    }

    /** The greatest {@link JournalView#moment()}. */
    @Nullable
    String last() {
        return to == null ? null : to + " " + JournalView.NO_TIME;
    }
}
