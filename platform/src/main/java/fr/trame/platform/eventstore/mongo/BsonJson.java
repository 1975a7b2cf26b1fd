package fr.trame.platform.eventstore.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON trees as BSON values and back, without a text in between; numbers keep their kind. */
final class BsonJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BsonJson() {}

    static Document toDocument(JsonNode object) {
        var document = new Document();
        object.properties().forEach(field -> document.put(field.getKey(), toBson(field.getValue())));
        return document;
    }

    private static @Nullable Object toBson(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> toDocument(node);
            case ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>(node.size());
                node.forEach(item -> items.add(toBson(item)));
                yield items;
            }
            case STRING -> node.stringValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> toNumber(node);
            case NULL, MISSING -> null;
            case BINARY, POJO ->
                throw new IllegalArgumentException("events hold plain values, not " + node.getNodeType());
        };
    }

    private static Number toNumber(JsonNode node) {
        return switch (node.numberType()) {
            case INT -> node.intValue();
            case LONG -> node.longValue();
            case FLOAT, DOUBLE -> node.doubleValue();
            case BIG_INTEGER, BIG_DECIMAL -> new Decimal128(node.decimalValue());
        };
    }

    static JsonNode toJson(@Nullable Object value) {
        return switch (value) {
            case null -> JSON.nullNode();
            case Map<?, ?> map -> {
                var object = JSON.objectNode();
                map.forEach((key, item) -> object.set(String.valueOf(key), toJson(item)));
                yield object;
            }
            case List<?> list -> {
                var array = JSON.arrayNode(list.size());
                list.forEach(item -> array.add(toJson(item)));
                yield array;
            }
            case String text -> JSON.stringNode(text);
            case Boolean truth -> JSON.booleanNode(truth);
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Double number -> JSON.numberNode(number);
            case Decimal128 number -> JSON.numberNode(number.bigDecimalValue());
            default ->
                throw new IllegalArgumentException(
                        "no JSON for " + value.getClass().getName());
        };
    }
}
