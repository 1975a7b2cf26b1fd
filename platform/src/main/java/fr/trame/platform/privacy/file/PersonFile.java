package fr.trame.platform.privacy.file;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.privacy.access.Access;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * All that one service holds on one person.
 *
 * @param person the person's id
 * @param asOf when it was read
 * @param events every stored event that names the person, notes included, the oldest first; read while it is gone through
 * @param accesses what the person read and who read of them, the latest first, as far as it is still kept
 */
@Staff
public record PersonFile(
        String person,
        @Technical Instant asOf,

        @ArraySchema(schema = @Schema(implementation = StoredFact.class))
        Iterable<StoredFact> events,

        List<Access> accesses) {

    public PersonFile {
        accesses = List.copyOf(accesses);
    }
}
