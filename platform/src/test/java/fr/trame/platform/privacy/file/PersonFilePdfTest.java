package fr.trame.platform.privacy.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.document.Letterhead;
import fr.trame.platform.privacy.access.Access;
import fr.trame.platform.testing.AccessiblePdf;
import fr.trame.platform.testing.PdfText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PersonFilePdfTest {

    private static final Instant THEN = Instant.parse("2026-03-05T13:05:00Z");
    private static final Map<String, String> ROOMS = Map.of("K", "cuisine", "B", "chambre");
    private static final PersonFilePdf DOCUMENT = PersonFilePdf.inTheWordsOf(
            PersonFilePdfTest.class,
            (field, code) -> field.equals("rooms") ? ROOMS.getOrDefault(code, code) : code,
            java.time.ZoneId.of("Europe/Paris"));

    @Test
    void saysInWordsWhatIsStoredInCodesAndLeavesNothingOut() {
        String content = """
                {"host": "p-1", "day": "2026-03-05", "rooms": ["K", "X"], "seen": {"rooms": {"B": 2, "K": 1}}, "kept": true,
                 "state": "OPEN", "unnamed": "comme dit", "by": "p-2", "visit": "01890a5d-ac96-774b-bcce-b302099a8057",
                 "like": ["01890a5d-ac96-774b-bcce-b302099a8058", "01890a5d-ac96-774b-bcce-b302099a8057"], "nothing": null, "none": []}""";
        var fact = new StoredFact(
                "visit-made", THEN, "visit-1", JsonMapper.shared().readTree(content));
        var access = new Access("a-1", THEN, "p-2", "visit.read", "la visite", "p-1", "plainte du voisin");

        assertThat(text(new PersonFile("p-1", THEN, List.of(fact), List.of(access))))
                .startsWith("Agence d’essai 1 rue de l’Essai ")
                .contains("Ce qui est conservé", "Voici tout.", "Visite", "5 mars 2026 à 14 h 05")
                .contains("Hôte : vous · day : 5 mars 2026 · Pièces : cuisine, X · Pièces : chambre 2, cuisine 1")
                .contains("Gardé : oui · État : ouvert · unnamed : comme dit")
                .contains("by : une autre personne · visit : n° 1 · like : n° 2, n° 1")
                .contains("une autre personne", "la visite", "plainte du voisin")
                .doesNotContain("nothing", "none", "p-1", "p-2", "01890a5d");
    }

    @Test
    void saysSoWhenNothingIsHeld() {
        assertThat(text(new PersonFile("p-1", THEN, List.of(), List.of())))
                .contains("Rien n’est conservé ici sur cette personne.")
                .doesNotContain("Consultations");
    }

    /** In one line, for where a cell's lines end is the page's business. */
    private static String text(PersonFile held) {
        var head = new Letterhead(List.of("Agence d’essai", "1 rue de l’Essai"), Optional.empty());
        byte[] file = DOCUMENT.of(held, head);
        AccessiblePdf.assertAccessible(file);
        return PdfText.ofPage(file, 1).replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }
}
