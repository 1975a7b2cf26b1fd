package fr.trame.launcher.demo.year;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The places of the directory that the demo year visits. */
final class Places {

    private final List<Place> all = new ArrayList<>();

    Places() {
        try (InputStream csv = Objects.requireNonNull(Places.class.getResourceAsStream("places.csv"))) {
            new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] cells = line.split(";", -1);
                all.add(new Place(cells[0], cells[1], cells[2]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Place> of(String territory, String type) {
        return all.stream()
                .filter(place -> place.territory.equals(territory) && place.type.equals(type))
                .toList();
    }

    List<Place> of(Set<String> territories, String type) {
        return all.stream()
                .filter(place -> territories.contains(place.territory) && place.type.equals(type))
                .toList();
    }

    /**
     * A place of the directory.
     *
     * @param type code of the list LIEU
     */
    record Place(String code, String territory, String type) {}
}
