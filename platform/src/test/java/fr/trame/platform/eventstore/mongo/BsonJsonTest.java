package fr.trame.platform.eventstore.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class BsonJsonTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void keepsEveryKindOfValueAsItIs() {
        ObjectNode object = JSON.objectNode()
                .put("text", "é")
                .put("truth", true)
                .put("small", 7)
                .put("large", 7L + Integer.MAX_VALUE)
                .put("share", 0.25)
                .put("exact", new java.math.BigDecimal("12.50"))
                .putNull("nothing");
        object.putArray("list").add(1).addNull().add(JSON.objectNode().put("inside", "a"));
        object.putObject("part").put("count", 3);
        assertThat(BsonJson.toJson(BsonJson.toDocument(object))).isEqualTo(object);
    }

    @Test
    void storesExactNumbersExactly() {
        Document stored = BsonJson.toDocument(JSON.objectNode().put("exact", new java.math.BigDecimal("12.50")));
        assertThat(stored.get("exact")).isEqualTo(Decimal128.parse("12.50"));
    }

    @Test
    void writesWhatTheDriverReadBackAsTheSameJson() {
        String json = "{\"a\":[1,2.5,null,{\"b\":\"c\"}],\"d\":false}";
        assertThat(BsonJson.toJson(Document.parse(json)))
                .isEqualTo(JsonMapper.shared().readTree(json));
    }

    @Test
    void refusesWhatIsNoPlainValue() {
        ObjectNode binary = JSON.objectNode();
        binary.set("bytes", JSON.binaryNode(new byte[] {1}));
        assertThatThrownBy(() -> BsonJson.toDocument(binary))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("plain values");
        assertThatThrownBy(() -> BsonJson.toJson(new Document("at", Date.from(Instant.EPOCH))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.util.Date");
    }
}
