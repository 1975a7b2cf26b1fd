package fr.trame.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignsTest {

    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";
    private static final String FLAG = "\uD83C\uDDEB\uD83C\uDDF7";
    private static final String E_WITH_ACCENT = "e\u0301";

    @Test
    void countsWhatPeopleSee() {
        assertThat(Signs.count("")).isZero();
        assertThat(Signs.count("été")).isEqualTo(3);
        assertThat(Signs.count(E_WITH_ACCENT + "t" + E_WITH_ACCENT)).isEqualTo(3);
        assertThat(Signs.count(FAMILY + FLAG)).isEqualTo(2);
    }

    @Test
    void fitsByWhatPeopleSeeAndNotByWhatIsStored() {
        assertThat(Signs.fit(FAMILY.repeat(5), 5)).isTrue();
        assertThat(Signs.fit(FAMILY.repeat(5) + ".", 5)).isFalse();
        assertThat(Signs.fit("e" + "\u0301".repeat(10_000), 5)).isFalse();
    }

    @Test
    void keepsTextOfAllScripts() {
        assertThat(Signs.canBeKept("Rappel de l’usage,\r\n\tmerci " + FAMILY + FLAG + E_WITH_ACCENT + " שלום 你好"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x07, 0x1B, 0x7F, 0x85, 0xD800, 0xDFFF, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFF})
    void keepsNothingThatWouldComeBackOtherwise(int sign) {
        assertThat(Signs.canBeKept("a" + Character.toString(sign) + "b")).isFalse();
    }
}
