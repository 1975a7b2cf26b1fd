package fr.trame.intervention.directory;

import fr.trame.contracts.privacy.Anonymous;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary of the association at one version.
 *
 * @param version grows with every published change, {@code 2018-1}
 */
@Anonymous
record ReferenceLists(String version, List<ReferenceList> lists) {

    public ReferenceLists {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(lists, "lists");
    }

    /**
     * One list.
     *
     * @param closed a scale or a national list: nobody adds to it, and it has no "other"
     */
    @Anonymous
    record ReferenceList(String code, String label, boolean closed, List<Entry> entries) {
        public ReferenceList {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(entries, "entries");
        }
    }

    /**
     * One code with the days between which facts may carry it, both included; open where null.
     *
     * @param parent the family it belongs to, a code of the same list
     */
    @Anonymous
    record Entry(
            String code,
            String label,
            @Nullable String parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        public Entry {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(label, "label");
        }

        boolean retiredOn(LocalDate day) {
            return validTo != null && day.isAfter(validTo);
        }
    }
}
