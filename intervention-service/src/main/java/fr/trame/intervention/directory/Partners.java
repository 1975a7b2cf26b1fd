package fr.trame.intervention.directory;

import fr.trame.contracts.privacy.Anonymous;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The organisations that one begins with: each becomes a partner of the directory when the service starts. */
@Anonymous
record Partners(String version, List<Partner> partners) {

    public Partners {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(partners, "partners");
    }

    /**
     * A named partner.
     *
     * @param type code of the list TYPE_PART
     * @param town where it is, if it is in one place
     */
    @Anonymous
    record Partner(
            String code,
            String label,
            String type,
            @Nullable String town) {
        public Partner {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(type, "type");
        }
    }
}
