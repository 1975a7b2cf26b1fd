package fr.trame.launcher.demo.year;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the journal and what became of it.
 *
 * @param enteredAt when the mediator's phone noted it
 * @param facts as first entered
 * @param amended as they are now, if somebody put them right
 * @param voided why it no longer counts, if it does not
 */
public record Entry(
        String id,
        Instant enteredAt,
        Facts facts,
        @Nullable Facts amended,
        @Nullable String voided) {

    public String author() {
        return facts.mediators().getFirst();
    }

    public boolean counts() {
        return voided == null;
    }

    /** What counts today. */
    public Facts present() {
        return amended == null ? facts : amended;
    }

    /** What its author left: a correction is one version more. */
    public long version() {
        return amended == null ? 0 : 1;
    }

    Entry with(Facts others) {
        return new Entry(id, enteredAt, others, amended, voided);
    }
}
