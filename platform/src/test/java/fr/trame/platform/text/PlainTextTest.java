package fr.trame.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void comparesWithoutAccentsAndCapitals() {
        assertThat(PlainText.of("Éléonore, ÇA et là")).isEqualTo("eleonore, ca et la");
        assertThat(PlainText.of("e\u0301te\u0301")).isEqualTo(PlainText.of("ÉTÉ"));
    }
}
