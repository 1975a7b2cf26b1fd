package fr.trame.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.privacy.Personal;
import fr.trame.intervention.conflict.ConflictEventsOfTheCast;
import fr.trame.intervention.conflict.paper.PapersOfTheCast;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is kept of a resident is told to residents: each sealed component of what a case stores has its words in « Vos données ». */
class ResidentsAreToldTest {

    private static final Path PAGE = Path.of("../gateway/web/src/privacy/ForResidents.tsx");

    private static final Map<String, String> TOLD = Map.of(
            "alias", "un nom d’usage entre eux",
            "name", "votre nom",
            "phone", "un téléphone",
            "email", "un courriel",
            "address", "une adresse",
            "what", "ce à quoi chacun s’engage",
            "place", "le lieu où vous signez",
            "picture", "l’image de votre signature",
            "interventionId", "quelles interventions");

    @Test
    void findsEveryPersonalFieldOnThePageForThem() throws IOException {
        String page = Files.readString(PAGE).replaceAll("\\s+", " ");
        assertThat(personal()).isEqualTo(TOLD.keySet());
        assertThat(TOLD.values()).allSatisfy(words -> assertThat(page).contains(words));
    }

    private static Set<String> personal() {
        Set<String> found = new TreeSet<>();
        Stream.concat(ConflictEventsOfTheCast.all(), PapersOfTheCast.all())
                .forEach(event -> collect(event.getClass(), false, found));
        return found;
    }

    private static void collect(Class<?> type, boolean all, Set<String> found) {
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> inner = record(component.getGenericType());
            if (inner != null) {
                collect(inner, inner.isAnnotationPresent(Personal.class), found);
            } else if (all || component.isAnnotationPresent(Personal.class)) {
                found.add(component.getName());
            }
        }
    }

    /** The record that it is, or that it is a list of. */
    private static Class<?> record(Type type) {
        if (type instanceof ParameterizedType list) {
            return record(list.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> one && one.isRecord() ? one : null;
    }
}
