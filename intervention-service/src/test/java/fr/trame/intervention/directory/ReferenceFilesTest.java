package fr.trame.intervention.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.intervention.directory.ReferenceFiles.BrokenReferenceFile;
import fr.trame.intervention.directory.ReferenceLists.Entry;
import fr.trame.intervention.directory.ReferenceLists.ReferenceList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceFilesTest {

    private final Directory shipped = new ReferenceFiles(null).load();

    @TempDir
    Path folder;

    @Test
    void shipsEveryListOfTheReference() {
        assertThat(shipped.lists().version()).isEqualTo("2018-1");
        assertThat(shipped.lists().lists().stream().map(ReferenceList::code))
                .containsExactlyInAnyOrder(
                        "DOMAINE",
                        "MODE",
                        "TEMPO",
                        "ORIGINE",
                        "THEME",
                        "AGE",
                        "GENRE",
                        "SITUATION",
                        "QUALITE",
                        "RESULTAT",
                        "LIEU",
                        "TYPE_PART",
                        "MER_FORME",
                        "MER_STATUT",
                        "MER_PREUVE",
                        "MER_REFUS",
                        "MER_VOIX",
                        "MER_PAROLE",
                        "MER_CONNU",
                        "MER_PARTAGE",
                        "TENSION",
                        "CF_NATURE",
                        "CF_CANAL",
                        "CF_ETAPE",
                        "CF_NON_OUV",
                        "CF_ISSUE",
                        "CF_ACCORD",
                        "MO_ETAPE",
                        "INC_NATURE",
                        "INC_SOUTIEN",
                        "INC_DECLARATION",
                        "CF_SUIVI",
                        "CF_PARTIE",
                        "CF_TYPE_PARTIE",
                        "CF_DONNEE_PAR",
                        "SECOURS");
    }

    @Test
    void givesEveryOpenListAnOther() {
        assertThat(shipped.lists().lists().stream()
                        .filter(list -> !list.closed())
                        .map(list -> codes(list).stream().anyMatch(code -> code.endsWith("AUTRE"))))
                .hasSize(9)
                .doesNotContain(false);
    }

    @Test
    void letsEveryPersonalAttributeRemainUnsaid() {
        assertThat(List.of("AGE", "GENRE", "SITUATION", "QUALITE"))
                .allSatisfy(list -> assertThat(codes(list(list))).anyMatch(code -> code.endsWith("_NC")));
    }

    @Test
    void namesTheEightDomainsAndTheThreeBranchesOfConflicts() {
        assertThat(codes(list("DOMAINE")))
                .containsExactlyInAnyOrder("D1", "D2", "D2.1", "D2.2", "D2.3", "D3", "D4", "D5", "D6", "D7", "D8");
    }

    @Test
    void gathersThemesInFamilies() {
        assertThat(list("THEME").entries().stream()
                        .filter(entry -> entry.code().equals("LIEN_DISC"))
                        .map(Entry::parent))
                .containsExactly("LIEN");
    }

    @Test
    void leavesTheOfficialCodesOfPriorityDistrictsEmpty() {
        assertThat(shipped.territories()).hasSize(19);
        assertThat(shipped.territories().stream()
                        .flatMap(territory -> territory.qpv().stream())
                        .map(Territories.Qpv::code))
                .containsOnlyNulls();
    }

    @Test
    void givesEveryTerritorySomePlace() {
        assertThat(shipped.places().stream().map(Territories.Place::territory).collect(Collectors.toSet()))
                .hasSize(shipped.territories().size());
    }

    @Test
    void translatesTheOlderVocabularies() {
        assertThat(shipped.mappings().stream().map(Mappings.Mapping::code)).containsExactly("ALTM-2014", "GUIDE-2008");
    }

    @Test
    void prefersTheFilesOfTheAssociation() throws IOException {
        Files.writeString(folder.resolve("partners.json"), """
            {"version": "AMI-1", "partners": [{"code": "MAIRIE", "label": "Ville de Compiègne", "type": "VILLE"}]}
            """);

        Directory own = new ReferenceFiles(folder).load();

        assertThat(own.partners())
                .containsExactly(new Directory.NamedPartner("MAIRIE", "Ville de Compiègne", "VILLE", null));
        assertThat(own.knowsTerritory("LY8-EUS")).isTrue();
    }

    @Test
    void refusesAFileThatIsNoJson() throws IOException {
        Files.writeString(folder.resolve("partners.json"), "{");

        assertThatThrownBy(() -> new ReferenceFiles(folder).load())
                .isInstanceOf(BrokenReferenceFile.class)
                .hasMessageContaining("partners.json");
    }

    @Test
    void refusesAFieldThatIsMissing() throws IOException {
        Files.writeString(
                folder.resolve("partners.json"), "{\"version\": \"1\", \"partners\": [{\"code\": \"MAIRIE\"}]}");

        assertThatThrownBy(() -> new ReferenceFiles(folder).load())
                .isInstanceOf(BrokenReferenceFile.class)
                .hasMessageContaining("label");
    }

    @Test
    void namesEveryContradictionAtOnce() throws IOException {
        Files.writeString(folder.resolve("partners.json"), """
            {"version": "1", "partners": [
              {"code": "mairie", "label": "Mairie", "type": "VILLE"},
              {"code": "CAF", "label": "CAF", "type": "INCONNU"},
              {"code": "CAF", "label": "CAF", "type": "CAF"}]}
            """);

        assertThatThrownBy(() -> new ReferenceFiles(folder).load())
                .isInstanceOf(BrokenReferenceFile.class)
                .hasMessageContaining("« mairie » n’est pas un code")
                .hasMessageContaining("CAF renvoie à INCONNU")
                .hasMessageContaining("le code CAF est donné deux fois");
    }

    private ReferenceList list(String code) {
        return shipped.lists().lists().stream()
                .filter(list -> list.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> codes(ReferenceList list) {
        return list.entries().stream().map(Entry::code).collect(Collectors.toSet());
    }
}
