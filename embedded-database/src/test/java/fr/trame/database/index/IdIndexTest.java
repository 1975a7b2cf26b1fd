package fr.trame.database.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import fr.trame.database.key.Bytes;
import fr.trame.database.key.KeyType;
import java.util.List;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which queries the index answers without a scan, and with which documents. */
class IdIndexTest {

    private MVStore store;
    private IdIndex index;

    @BeforeEach
    void storesThree() {
        store = MVStore.open(null);
        MVMap<KeyValue, byte[]> documents = store.openMap(
                "documents",
                new MVMap.Builder<KeyValue, byte[]>().keyType(KeyType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
        for (Object id : List.of("a", "b", 3)) {
            documents.put(new KeyValue(id).normalized(), Bytes.encode(new Document("_id", id)));
        }
        index = new IdIndex("_id_", List.of(new IndexKey("_id", true)), documents);
    }

    @AfterEach
    void closes() {
        store.close();
    }

    @Test
    void servesAnIdWithFurtherConditions() {
        assertThat(found(new Document("_id", "a").append("rev", 4))).containsExactly("a");
        assertThat(found(new Document("rev", 4).append("_id", new Document("$eq", "b"))))
                .containsExactly("b");
        assertThat(found(new Document("_id", "nobody").append("rev", 4))).isEmpty();
    }

    @Test
    void servesSeveralIdsWithFurtherConditions() {
        Document several = new Document("$in", List.of("b", "nobody", "a"));
        assertThat(found(new Document("_id", several).append("rev", new Document("$lt", 4))))
                .containsExactly("a", "b");
        assertThat(found(new Document("_id", several.clone().append("$ne", "a"))))
                .contains("b");
    }

    @Test
    void servesAnIdInsideAConjunction() {
        Document conjunction = new Document("$and", List.of(new Document("rev", 4), new Document("_id", "a")));
        assertThat(found(conjunction)).containsExactly("a");
    }

    @Test
    void takesNumbersForEqualWhateverTheirType() {
        assertThat(found(new Document("_id", 3L).append("rev", 1))).containsExactly(3.0);
    }

    @Test
    void leavesRangesAndOtherFieldsToAScan() {
        assertThat(index.canHandle(new Document("_id", new Document("$gt", "a"))))
                .isFalse();
        assertThat(index.canHandle(new Document("rev", 4))).isFalse();
        assertThat(index.canHandle(new Document("$or", List.of(new Document("_id", "a"), new Document("rev", 4)))))
                .isFalse();
    }

    private List<Object> found(Document query) {
        assertThat(index.canHandle(query)).isTrue();
        return StreamSupport.stream(index.getPositions(query).spliterator(), false)
                .map(key -> key.get(0))
                .toList();
    }
}
