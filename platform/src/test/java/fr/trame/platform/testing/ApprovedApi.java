package fr.trame.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document of a service is committed in {@code gateway/web/openapi/<service>.json}, where the types of the web app are made
 * of it. Whoever changes what a service answers changes the file with it: {@code -Dopenapi.approve=true} writes it.
 */
public final class ApprovedApi {

    private static final Path DOCUMENTS = Path.of("../gateway/web/openapi");
    private static final String APPROVE = "openapi.approve";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ApprovedApi() {}

    /** Compares the document that the service gives with the committed one, or writes it where that is asked for. */
    public static void check(URI service, String name) {
        Path approved = DOCUMENTS.resolve(name + ".json");
        try {
            RawHttp.Answer answer = RawHttp.send(service, RawHttp.Request.of("GET", "/v3/api-docs", List.of(), ""));
            String document = text(answer.body());
            assertThat(undescribed(JSON.readTree(answer.body())))
                    .as("operations of %s that have no summary, or whose answer is not described", name)
                    .isEmpty();
            if (Boolean.getBoolean(APPROVE)) {
                Files.writeString(approved, document);
            }
            assertThat(document)
                    .as("the API of %s; if it is meant to change, run this test with -D%s=true", name, APPROVE)
                    .isEqualTo(Files.exists(approved) ? Files.readString(approved) : "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> undescribed(JsonNode document) {
        List<String> operations = new ArrayList<>();
        document.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    JsonNode content = operation.at("/responses/200/content");
                    JsonNode granted = content.isMissingNode() ? operation.at("/responses/201/content") : content;
                    if (granted.isEmpty() || !operation.has("summary")) {
                        operations.add(method + " " + path);
                    }
                }));
        return operations;
    }

    /** The same document as the same text, in whatever order its parts were found. */
    static String text(String document) {
        return JSON.writeValueAsString(ordered(JSON.readTree(document))) + "\n";
    }

    private static JsonNode ordered(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                Map<String, JsonNode> properties = new TreeMap<>();
                object.forEachEntry((name, value) -> properties.put(name, ordered(name, value)));
                yield JSON.getNodeFactory().objectNode().setAll(properties);
            }
            case ArrayNode array -> JSON.getNodeFactory().arrayNode().addAll(elements(array));
            default -> node;
        };
    }

    /** Names of required properties and tags are sets; the order of anything else means something. */
    private static JsonNode ordered(String name, JsonNode value) {
        if (value instanceof ArrayNode array && (name.equals("required") || name.equals("tags"))) {
            return JSON.getNodeFactory()
                    .arrayNode()
                    .addAll(elements(array).stream()
                            .sorted(Comparator.comparing(JsonNode::toString))
                            .toList());
        }
        return ordered(value);
    }

    private static List<JsonNode> elements(ArrayNode array) {
        return array.valueStream().map(ApprovedApi::ordered).toList();
    }
}
