package fr.trame.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.privacy.Perishable;
import fr.trame.contracts.privacy.Personal;
import fr.trame.intervention.referral.link.LinkFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is kept of who answers at a partner is told to them: each sealed component of an answer has its words in « Vos données ». */
class PartnersAreToldTest {

    private static final Path PAGE = Path.of("../gateway/web/src/privacy/ForPartners.tsx");

    private static final Map<String, String> TOLD = Map.of(
            "service", "votre service",
            "function", "votre fonction",
            "name", "votre nom",
            "question", "la question");

    @Test
    void findsEverySealedFieldOfAnAnswerOnThePageForThem() throws IOException {
        String page = Files.readString(PAGE).replaceAll("\\s+", " ");
        assertThat(LinkFixture.all()
                        .flatMap(event -> Stream.of(event.getClass().getRecordComponents()))
                        .filter(component -> component.isAnnotationPresent(Perishable.class)
                                || component.isAnnotationPresent(Personal.class))
                        .map(component -> component.getName()))
                .containsExactlyInAnyOrderElementsOf(TOLD.keySet());
        assertThat(TOLD.values()).allSatisfy(words -> assertThat(page).contains(words));
    }
}
