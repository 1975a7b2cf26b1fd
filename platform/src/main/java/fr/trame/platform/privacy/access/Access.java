package fr.trame.platform.privacy.access;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody read something.
 *
 * @param id the access's own id; later ones sort after earlier ones
 * @param person employee id of who read
 * @param what code of what sort of thing it was, {@code intervention.opened}
 * @param label the same in French
 * @param subject id of the person it was about, or of the thing that was read
 * @param reason why, in the reader's words, where a reason is asked
 */
@Staff
public record Access(
        @Technical String id,
        @Technical Instant at,
        String person,
        @Technical String what,
        @Technical String label,
        String subject,
        @Nullable String reason) {

    /** A sort of thing that is read, named by the feature that gives it. */
    public record Kind(String code, String label) {}
}
