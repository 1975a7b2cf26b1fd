package fr.trame.intervention.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteWarningsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rappeler au 06 12 34 56 78        | note-phone-number
                    rappeler au 0612345678            | note-phone-number
                    rappeler au +33 6.12.34.56.78     | note-phone-number
                    écrire à jeanne.d@exemple.fr      | note-email
                    2 69 05 49 588 157 80             | note-nir
                    269054958815780                   | note-nir
                    Voisin schizophrène               | note-health-word
                    3e gauche, Alcoolique, hurle      | note-health-word
                    encore ces abrutis                | note-judgment-word
                    une famille à problèmes           | note-judgment-word
                    """)
    void warnsOfWhatANoteHadBetterNotSay(String note, String code) {
        assertThat(NoteWarnings.of(note)).extracting(NoteWarnings.Warning::code).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Résidence X, bât. B : bruit répété en soirée, tension 1 à 0 après échange",
                "Hall 12 : regroupement 6 pers. (18-24), rappel de l'usage, groupe déplacé",
                "Les deux versions diffèrent",
                "Consommation d'alcool sur la place, 14:05, 3 passages en 2018",
                "Comment et quand revenir, consensus sur la concertation"
            })
    void saysNothingOfAPlainNote(String note) {
        assertThat(NoteWarnings.of(note)).isEmpty();
    }
}
