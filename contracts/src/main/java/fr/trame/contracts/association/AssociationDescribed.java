package fr.trame.contracts.association;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From a day on the association says this of itself. On a day holds what begins last by then; of what begins on the same day, what was said last.
 *
 * @param since the day
 * @param address lines of it
 * @param dpoEmail how the data protection officer is reached, by function
 */
@Anonymous
@Announcement(name = "association-described", topic = Topics.ASSOCIATION)
public record AssociationDescribed(
        String since,
        String name,
        @Nullable String acronym,
        List<String> address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String siret,
        @Nullable String trainingNumber,
        @Nullable String dpoEmail,
        @Nullable String dpoPhone,
        @Nullable String dpoAddress) {

    public AssociationDescribed {
        address = List.copyOf(address);
    }
}
