package fr.trame.contracts.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNameTest {

    @ParameterizedTest
    @CsvSource({
        "Bibliothèque de la Duchère, bibliotheque DUCHERE",
        "Association Les Amis du Vergoin, Amis du Vergoin",
        "AMELY, AMELY Médiation",
        "GLH, Grand Lyon Habitat",
        "Centre communal d’action sociale, CCAS",
        "Mission locale, Mision locale",
        "Œuvre des quartiers, Oeuvre des quartiers"
    })
    void areLikelyTheSame(String one, String other) {
        assertThat(NearName.of(one).isNear(NearName.of(other))).isTrue();
        assertThat(NearName.of(other).isNear(NearName.of(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Centre social Mermoz, Centre social Gerland",
        "CCAS, CPAM",
        "Grand Lyon Habitat, Lyon Métropole Habitat",
        "Ville de Lyon, Bibliothèque municipale de la ville de Lyon",
        "Mairie du 7e, Mairie du 8e",
        "CAF, MAS"
    })
    void areLikelyTwo(String one, String other) {
        assertThat(NearName.of(one).isNear(NearName.of(other))).isFalse();
        assertThat(NearName.of(other).isNear(NearName.of(one))).isFalse();
    }

    @Test
    void areNearToNothingWithoutAWord() {
        assertThat(NearName.of("…").isNear(NearName.of("…"))).isFalse();
        assertThat(NearName.of("L’association").words()).containsExactly("l", "association");
    }

    @ParameterizedTest
    @CsvSource({"Lyon 8e, lyon", "LYON CEDEX 03, lyon", "Lyon 3e arrondissement, lyon", "Saint-Étienne, saint etienne"})
    void takeATownForTheSameInAllItsParts(String written, String known) {
        assertThat(NearName.town(written)).isEqualTo(known);
    }

    @Test
    void areFoundByBeginningsAndInitials() {
        assertThat(NearName.beginnings(List.of("Grand Lyon")))
                .containsExactly("g", "gl", "gr", "gra", "gran", "grand", "l", "ly", "lyo", "lyon");
        assertThat(NearName.asked("  Éta  soci ")).containsExactly("soci", "eta");
    }
}
