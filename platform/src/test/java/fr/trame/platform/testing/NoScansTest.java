package fr.trame.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class NoScansTest {

    @Test
    void failsOnAFinderThatNoIndexServes() {
        try (TestDatabase database = TestDatabase.embedded()) {
            var things = database.database().getCollection("things");
            things.createIndex(Indexes.ascending("colour"));
            things.insertOne(new Document("_id", "a").append("colour", "red").append("size", 1));
            assertThat(NoScans.in(database.database(), () -> things.countDocuments(Filters.eq("colour", "red"))))
                    .isEqualTo(1);
            assertThatThrownBy(() -> NoScans.in(
                            database.database(),
                            () -> things.find(Filters.eq("size", 1)).first()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("things find { size: \"?\" }");
        }
    }
}
