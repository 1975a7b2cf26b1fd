package fr.trame.intervention.directory;

import fr.trame.contracts.privacy.Anonymous;
import java.util.List;
import java.util.Objects;

/** How older vocabularies translate to the present lists, for imports and long series. */
@Anonymous
record Mappings(String version, List<Mapping> mappings) {

    public Mappings {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(mappings, "mappings");
    }

    /**
     * One older vocabulary.
     *
     * @param list the present list that its entries translate to
     */
    @Anonymous
    record Mapping(String code, String label, String list, List<Translation> entries) {
        public Mapping {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(list, "list");
            Objects.requireNonNull(entries, "entries");
        }
    }

    /**
     * One older word.
     *
     * @param target code of the present list
     * @param exact false where the older word covers something else as well
     */
    @Anonymous
    record Translation(String code, String label, String target, boolean exact) {
        public Translation {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(target, "target");
        }
    }
}
