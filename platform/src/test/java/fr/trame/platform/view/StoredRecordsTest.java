package fr.trame.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

class StoredRecordsTest {

    private final StoredRecords<Shift> shifts = new StoredRecords<>(Shift.class);

    @Test
    void keepsARecordUnderItsIdWithItsGuardAndWithoutWhatIsNull() {
        RawBsonDocument stored = shifts.encode("ana", 7, shift(Map.of("a", 2)));

        assertThat(stored.toJson()).isEqualTo("""
                {"_id": "ana", "seq": 7, "id": "ana", "team": "TER", "teams": ["TER"], "since": "2018-03-05", \
                "over": false, "moves": {"a": 2}}\
                """);
        assertThat(shifts.decode(stored)).isEqualTo(shift(Map.of("a", 2)));
    }

    @Test
    void makesTheSameBytesOfTheSameMapInAnyOrder() {
        Map<String, Integer> one = new LinkedHashMap<>();
        Map<String, Integer> other = new LinkedHashMap<>();
        for (int key = 0; key < 9; key++) {
            one.put("k" + key, key);
            other.put("k" + (8 - key), 8 - key);
        }

        assertThat(shifts.encode("ana", 1, shift(one))).isEqualTo(shifts.encode("ana", 1, shift(other)));
        assertThat(shifts.decode(shifts.encode("ana", 1, shift(other))).moves()).isEqualTo(one);
    }

    private static Shift shift(Map<String, Integer> moves) {
        return new Shift("ana", "TER", List.of("TER"), LocalDate.of(2018, 3, 5), null, false, moves);
    }
}
