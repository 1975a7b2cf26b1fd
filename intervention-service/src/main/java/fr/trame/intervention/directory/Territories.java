package fr.trame.intervention.directory;

import fr.trame.contracts.privacy.Anonymous;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the association works: commune, territory, place. */
@Anonymous
record Territories(String version, List<Territory> territories) {

    public Territories {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(territories, "territories");
    }

    /**
     * Where teams work.
     *
     * @param teams codes of those that work there, for whom it stands first in their lists; nobody is kept out by it
     */
    @Anonymous
    record Territory(
            String code,
            String label,
            @Nullable List<String> teams,
            String commune,
            List<Qpv> qpv,
            @Nullable String note) {
        public Territory {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(commune, "commune");
            Objects.requireNonNull(qpv, "qpv");
            teams = teams == null ? List.of() : List.copyOf(teams);
        }
    }

    /**
     * A priority district is an attribute with dates, not an identity: its generations differ in name and perimeter.
     *
     * @param code the official code, empty until the official file is imported
     */
    @Anonymous
    record Qpv(
            String generation,
            String name,
            @Nullable String code,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String note) {}

    /** The places of the territories, in a file of their own because an association adds to them all the time. */
    @Anonymous
    record Places(String version, List<Place> places) {
        public Places {
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(places, "places");
        }
    }

    /**
     * A place that entries can be pinned to.
     *
     * @param type code of the list LIEU
     * @param demo made up for the demonstration
     */
    @Anonymous
    record Place(String code, String label, String territory, String type, boolean demo) {
        public Place {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(territory, "territory");
            Objects.requireNonNull(type, "type");
        }
    }
}
