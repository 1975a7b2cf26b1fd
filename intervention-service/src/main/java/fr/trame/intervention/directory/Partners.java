package fr.trame.intervention.directory;

import fr.trame.contracts.privacy.Anonymous;
import java.util.List;
import java.util.Objects;

/** The organisations one works with. */
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
     */
    @Anonymous
    record Partner(String code, String label, String type) {
        public Partner {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(type, "type");
        }
    }
}
