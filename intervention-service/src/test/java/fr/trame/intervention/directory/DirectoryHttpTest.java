package fr.trame.intervention.directory;

import static fr.trame.intervention.Cast.AS_NADIA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest;
import org.junit.jupiter.api.Test;

class DirectoryHttpTest extends ServiceTest {

    @Test
    void givesTheReferenceListsWithTheirVersion() {
        Answer answer = get(AS_NADIA, "/api/directory/reference-lists");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/version")).isEqualTo("2018-1");
        assertThat(answer.body().at("/lists")).hasSize(36);
        assertThat(answer.body().at("/lists/0/entries/2").toString())
                .isEqualTo("{\"code\":\"D2.1\",\"label\":\"Prévenir les situations conflictuelles\","
                        + "\"parent\":\"D2\",\"validFrom\":null,\"validTo\":null}");
    }

    @Test
    void givesTerritoriesWithTheirPriorityDistricts() {
        Answer answer = get(AS_NADIA, "/api/directory/territories");

        assertThat(answer.text("/items/0/code")).isEqualTo("LY8-MER");
        assertThat(answer.text("/items/0/qpv/0/validTo")).isEqualTo("2023-12-31");
        assertThat(answer.body().at("/items/0/qpv/0/code").isNull()).isTrue();
    }

    @Test
    void givesThePlacesOfOneTerritory() {
        Answer all = get(AS_NADIA, "/api/directory/places");
        Answer ofOne = get(AS_NADIA, "/api/directory/places?territory=LY9-DUC");

        assertThat(all.body().at("/items").size()).isGreaterThan(200);
        assertThat(ofOne.body()
                        .at("/items")
                        .valueStream()
                        .map(it -> it.path("territory").asString()))
                .isNotEmpty()
                .containsOnly("LY9-DUC");
    }

    @Test
    void givesMappings() {
        assertThat(get(AS_NADIA, "/api/directory/mappings").text("/items/0/entries/0/target"))
                .isEqualTo("D1");
    }
}
