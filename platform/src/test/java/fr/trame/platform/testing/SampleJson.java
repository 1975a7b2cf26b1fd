package fr.trame.platform.testing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Something that an OpenAPI schema takes, for what no test has a better example of. */
final class SampleJson {

    private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();
    private static final int DEEPEST = 6;

    private final JsonNode openApi;

    SampleJson(JsonNode openApi) {
        this.openApi = openApi;
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode given, int depth) {
        JsonNode schema = resolved(given);
        if (schema.has("example")) {
            return schema.path("example");
        }
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" ->
                depth > DEEPEST ? JSON.arrayNode() : JSON.arrayNode().add(of(schema.path("items"), depth + 1));
            case "integer", "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.stringNode(text(schema.path("format").asString("")));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        if (depth <= DEEPEST) {
            schema.path("properties").forEachEntry((name, property) -> object.set(name, of(property, depth + 1)));
            if (schema.path("additionalProperties").isObject()) {
                object.set("a", of(schema.path("additionalProperties"), depth + 1));
            }
        }
        return object;
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : openApi.at(reference.substring(1));
    }

    /** OpenAPI 3.1 may name several types. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        String named = type.isArray() ? type.path(0).asString("") : type.asString("");
        return named.isEmpty() && schema.has("properties") ? "object" : named;
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "2018-03-05";
            case "date-time" -> "2018-03-05T14:05:00Z";
            case "time", "partial-time" -> "14:05";
            case "uuid" -> "01890a5d-ac96-774b-bcce-b302099a8057";
            default -> "a";
        };
    }
}
