package fr.trame.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the gateway answers by itself is committed like the documents of the services, and the types of the web app are made of it.
 * Whoever changes it changes the file with it: {@code -Dopenapi.approve=true} writes it.
 */
class ApiDocumentTest extends GatewayAtWork {

    private static final Path APPROVED = Path.of("web/openapi/gateway.json");
    private static final String APPROVE = "openapi.approve";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void isTheCommittedOne() throws Exception {
        JsonNode document =
                JSON.readTree(new Browser(port).get("/api/docs/gateway").body());
        if (Boolean.getBoolean(APPROVE)) {
            Files.writeString(APPROVED, JSON.writeValueAsString(document) + "\n");
        }
        assertThat(document)
                .as("the gateway's API; if it is meant to change, run this test with -D%s=true", APPROVE)
                .isEqualTo(Files.exists(APPROVED) ? JSON.readTree(Files.readString(APPROVED)) : null);
    }
}
