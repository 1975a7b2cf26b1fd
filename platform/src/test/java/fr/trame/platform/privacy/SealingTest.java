package fr.trame.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.platform.privacy.keys.SealingKeys;
import fr.trame.platform.privacy.keys.TestKeys;
import fr.trame.platform.privacy.keys.Unopenable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SealingTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String STREAM = "visit-1";

    /** Two letters are found in a ciphertext's base64 every now and then; the places of all texts are looked at besides. */
    private static final int NOT_BY_CHANCE = 6;

    private final TestKeys.InMemory store = new TestKeys.InMemory();
    private final SealingKeys keys = TestKeys.keys(store);
    private final Sealing sealing = TestSealing.sealing(keys);

    @Test
    void sealsWhatIsPersonalAndNothingElse() {
        JsonNode sealed = seal(Visit.example());

        for (String place : List.of("/name", "/remarks/0", "/remarks/1", "/hostName", "/companions/1/alias")) {
            assertThat(sealed.at(place).propertyNames()).as(place).containsExactly("sealed", "of");
        }
        assertThat(sealed.at("/address/street/of").stringValue()).isEqualTo("visitor-1");
        assertThat(sealed.at("/hostName/of").stringValue()).isEqualTo("emp-1");
        assertThat(sealed.at("/companions/0/alias/of").stringValue()).isEqualTo("visitor-2");
        assertThat(SealedTexts.of(Visit.example()))
                .hasSize(7)
                .filteredOn(text -> text.length() >= NOT_BY_CHANCE)
                .hasSize(6)
                .noneMatch(sealed.toString()::contains);
        ObjectNode rest = ((ObjectNode) sealed).remove(List.of("name", "remarks", "hostName", "address", "companions"));
        assertThat(rest).isEqualTo(JSON.readTree("""
                {"visitId": "visit-1", "visitor": "visitor-1", "phone": null, "host": "emp-1", "seats": 3}"""));
        assertThat(store.owners()).containsExactlyInAnyOrder("visitor-1", "visitor-2", "visitor-3", "emp-1");
    }

    @Test
    void opensWhatItSealed() {
        assertThat(read(seal(Visit.example()))).isEqualTo(Visit.example());
    }

    @Test
    void opensForOnePersonWhatIsTheirsAndNothingElse() {
        JsonNode opened = sealing.openOnly("visitor-2", seal(Visit.example()), STREAM);

        assertThat(opened.at("/companions/0/alias").stringValue())
                .isEqualTo(JSON.valueToTree(Visit.example())
                        .at("/companions/0/alias")
                        .stringValue());
        for (String place : List.of("/name", "/remarks/0", "/hostName", "/address/street", "/companions/1/alias")) {
            assertThat(opened.at(place).stringValue()).as(place).isEqualTo(Sealing.SOMEBODY_ELSES);
        }
    }

    @Test
    void readsWhatWasStoredBeforeAnythingWasSealed() {
        assertThat(read(JSON.valueToTree(Visit.example()))).isEqualTo(Visit.example());
        assertThat(store.owners()).as("reading makes no key").isEmpty();
    }

    /** What was sealed once can be opened for ever: this file was written when sealing was new, and never changes. */
    @Test
    void opensWhatWasSealedByEarlierReleases() throws Exception {
        JsonNode approved = JSON.readTree(Path.of("src/test/resources/approved/privacy/sealed-visit.json"));
        Sealing opening =
                TestSealing.sealing(TestKeys.ofBytes(List.of("visitor-1", "visitor-2", "visitor-3", "emp-1")));
        assertThat(JSON.treeToValue(opening.open(approved, STREAM), Visit.class))
                .isEqualTo(Visit.example());
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(seal(Visit.example()).at("/name"))
                .isNotEqualTo(seal(Visit.example()).at("/name"));
    }

    @Test
    void refusesWhatWasMovedToAnotherStream() {
        JsonNode sealed = seal(Visit.example());
        assertThatThrownBy(() -> sealing.open(sealed, "visit-2")).isInstanceOf(Unopenable.class);
    }

    @ParameterizedTest
    @CsvSource({"name, hostName", "hostName, name", "name, host"})
    void refusesWhatWasMovedToAnotherField(String from, String to) {
        var sealed = (ObjectNode) seal(Visit.example());
        sealed.set(to, sealed.get(from).deepCopy());
        assertThatThrownBy(() -> sealing.open(sealed, STREAM))
                .isInstanceOf(Unopenable.class)
                .hasMessageContaining("/" + to);
    }

    @Test
    void refusesWhatWasMovedToAnotherPerson() {
        JsonNode sealed = seal(Visit.example());
        ((ObjectNode) sealed.get("name")).put("of", "visitor-2");
        assertThatThrownBy(() -> sealing.open(sealed, STREAM)).isInstanceOf(Unopenable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "*", "Éloïse Ngô"})
    void refusesWhatWasChanged(String instead) {
        JsonNode sealed = seal(Visit.example());
        ((ObjectNode) sealed.get("name")).put("sealed", instead);
        assertThatThrownBy(() -> sealing.open(sealed, STREAM))
                .isInstanceOf(Unopenable.class)
                .message()
                .doesNotContain("Ngô");
    }

    @Test
    void refusesWhatWasSealedWithAKeyThatIsNotThere() {
        JsonNode sealed = seal(Visit.example());
        assertThatThrownBy(() -> TestSealing.sealing().open(sealed, STREAM))
                .isInstanceOf(Unopenable.class)
                .hasMessageContaining("no key");
    }

    @Test
    void readsTheOthersWhenOneIsForgotten() {
        JsonNode sealed = seal(Visit.example());
        forget("visitor-1");

        Visit read = read(sealed);

        assertThat(read.name()).isEqualTo("personne oubliée");
        assertThat(read.remarks()).containsExactly("personne oubliée", "personne oubliée");
        assertThat(read.address()).isEqualTo(new Visit.Address("personne oubliée", "Lyon"));
        assertThat(read.phone()).isNull();
        assertThat(read.hostName()).isEqualTo("Amina Diallo");
        assertThat(read.companions()).isEqualTo(Visit.example().companions());
        assertThat(read.seats()).isEqualTo(3);
    }

    @Test
    void keepsNothingOfWhoWasForgotten() {
        forget("visitor-1");
        JsonNode sealed = seal(Visit.example());
        assertThat(sealed.at("/name").stringValue()).isEqualTo(Sealing.FORGOTTEN);
        assertThat(sealed.toString()).doesNotContain("Ngô", "12 rue Garibaldi", "chien");
        assertThat(sealed.at("/hostName/of").stringValue()).isEqualTo("emp-1");
    }

    @Test
    void doesNotTakeATextForSomethingSealed() {
        String pretence = "{\"sealed\":\"AAAA\",\"of\":\"visitor-1\"}";
        JsonNode tree = JSON.createObjectNode().put("note", pretence);
        assertThat(sealing.open(tree, STREAM).path("note").stringValue()).isEqualTo(pretence);
    }

    @Test
    void knowsWhichRecordsItConcerns() {
        assertThat(Sealing.concerns(Visit.class)).isTrue();
        assertThat(Sealing.concerns(Visit.Companion.class)).isTrue();
        assertThat(Sealing.concerns(fr.trame.contracts.staff.EmployeeJoined.class))
                .isTrue();
        assertThat(Sealing.concerns(fr.trame.contracts.intervention.InterventionRecorded.class))
                .isFalse();
    }

    private void forget(String person) {
        new Forgetting(keys, Clock.systemUTC()).forget(person);
    }

    private JsonNode seal(Visit visit) {
        JsonNode tree = JSON.valueToTree(visit);
        sealing.seal(Visit.class, tree, STREAM, Instant.EPOCH);
        return tree;
    }

    private Visit read(JsonNode tree) {
        return JSON.treeToValue(sealing.open(tree, STREAM), Visit.class);
    }
}
