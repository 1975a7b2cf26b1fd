package fr.trame.platform.eventstore.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PersonsNamedTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String AMINA = "0190a000-0000-7000-8000-00000000000a";
    private static final String BILAL = "0190a000-0000-7000-8000-00000000000b";

    @Technical
    record Visited(
            String id,
            @Staff String author,
            Part part,
            List<Part> parts,
            @Staff(nameOf = "author") String name,
            @Anonymous Map<String, Integer> counts) {}

    @Anonymous
    record Part(String code, @Staff List<String> hosts) {}

    @Staff
    record Joined(String person, @Anonymous String team) {}

    @Test
    void takesWhatTheClassificationSaysIsOfStaff() {
        var event = new Visited(
                "v-1",
                "dir",
                new Part("A", List.of("emp-1")),
                List.of(new Part("B", List.of("emp-2"))),
                "Amina",
                Map.of("emp-3", 1));
        assertThat(PersonsNamed.in(Visited.class, JSON.valueToTree(event))).containsExactly("dir", "emp-1", "emp-2");
        assertThat(PersonsNamed.in(Joined.class, JSON.valueToTree(new Joined("emp-4", "TER"))))
                .containsExactly("emp-4");
    }

    @Test
    void takesEveryUuidWhereverItStands() {
        JsonNode payload = JSON.readTree("""
                {"of_old": {"deep": [["%s"], {"x": "%s"}]}, "code": "GDF", "number": 7, "none": null}
                """.formatted(AMINA, BILAL));
        assertThat(PersonsNamed.in(Visited.class, payload)).containsExactly(AMINA, BILAL);
        assertThat(PersonsNamed.in(null, payload)).containsExactly(AMINA, BILAL);
    }

    @Test
    void takesOfWhatIsSealedThePersonOnly() {
        JsonNode payload = JSON.readTree("""
                {"name": {"sealed": "AAAA", "of": "emp-7"}, "author": "dir"}
                """);
        assertThat(PersonsNamed.in(Visited.class, payload)).containsExactly("dir", "emp-7");
    }

    @Test
    void takesNoNameAndNoWords() {
        JsonNode payload = JSON.readTree("""
                {"name": "Amina", "author": "Madame la directrice", "part": null, "parts": [{"hosts": ["%s"]}]}
                """.formatted("x".repeat(65)));
        assertThat(PersonsNamed.in(Visited.class, payload)).isEmpty();
    }
}
