package fr.trame.database.key;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The order of the bytes is the order of the values, also when several are put one after the other. */
class KeyBytesTest {

    private static final int PAIRS = 200_000;
    private final Random random = new Random(20_261_129);

    @Test
    void ordersValuesAsTheReferenceDoes() {
        for (int i = 0; i < PAIRS; i++) {
            Object one = value(2);
            Object other = random.nextInt(4) == 0 ? near(one) : value(2);
            assertThat(Integer.signum(Arrays.compareUnsigned(KeyBytes.of(one, true), KeyBytes.of(other, true))))
                    .as("%s and %s", one, other)
                    .isEqualTo(ReferenceOrder.compare(one, other));
            assertThat(Integer.signum(Arrays.compareUnsigned(KeyBytes.of(one, false), KeyBytes.of(other, false))))
                    .as("%s and %s, descending", one, other)
                    .isEqualTo(-ReferenceOrder.compare(one, other));
        }
    }

    @Test
    void ordersSeveralValuesByTheFirstThatDiffers() {
        for (int i = 0; i < PAIRS; i++) {
            boolean[] ascending = {random.nextBoolean(), random.nextBoolean(), random.nextBoolean()};
            List<@Nullable Object> one = new ArrayList<>();
            List<@Nullable Object> other = new ArrayList<>();
            byte[] oneKey = new byte[0];
            byte[] otherKey = new byte[0];
            int expected = 0;
            for (boolean up : ascending) {
                Object first = value(1);
                Object second = random.nextInt(3) == 0 ? value(1) : random.nextBoolean() ? first : near(first);
                one.add(first);
                other.add(second);
                oneKey = KeyBytes.join(oneKey, KeyBytes.of(first, up));
                otherKey = KeyBytes.join(otherKey, KeyBytes.of(second, up));
                int order = ReferenceOrder.compare(first, second);
                expected = expected != 0 ? expected : up ? order : -order;
            }
            assertThat(Integer.signum(Arrays.compareUnsigned(oneKey, otherKey)))
                    .as("%s and %s", one, other)
                    .isEqualTo(expected);
        }
    }

    @Test
    void isAboveAllThatBeginsSoAndBelowWhatFollows() {
        for (int i = 0; i < PAIRS; i++) {
            boolean ascending = random.nextBoolean();
            byte[] beginning = KeyBytes.of(value(1), ascending);
            byte[] after = KeyBytes.after(beginning);
            assertThat(Arrays.compareUnsigned(after, beginning)).isPositive();
            byte[] longer = KeyBytes.join(beginning, KeyBytes.of(value(1), random.nextBoolean()));
            assertThat(Arrays.compareUnsigned(after, longer)).isPositive();
            byte[] other = KeyBytes.of(value(1), ascending);
            assertThat(Arrays.compareUnsigned(other, after) < 0)
                    .isEqualTo(Arrays.compareUnsigned(other, beginning) <= 0);
        }
    }

    @Test
    void readsStringsBackFromTheEndOfAKey() {
        for (int i = 0; i < PAIRS; i++) {
            String text = text();
            byte[] before = KeyBytes.of(value(1), true);
            byte[] key = KeyBytes.join(before, KeyBytes.of(text, random.nextBoolean()));
            assertThat(KeyBytes.stringAt(key, before.length)).isEqualTo(text);
        }
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 18 : 14)) {
            case 0 -> null;
            case 1 -> random.nextInt(5) - 2;
            case 2 -> random.nextLong();
            case 3 -> (random.nextInt(9) - 4) / 2.0;
            case 4 -> Double.longBitsToDouble(random.nextLong());
            case 5 -> (1L << random.nextInt(63)) + random.nextInt(5) - 2;
            case 6, 7 -> text();
            case 8 -> random.nextBoolean();
            case 9 -> Instant.ofEpochMilli(random.nextLong(-5_000_000_000_000L, 5_000_000_000_000L));
            case 10 -> new ObjectId(bytes(12));
            case 11 -> new UUID(random.nextLong(), random.nextLong());
            case 12 -> new BinData(bytes(random.nextInt(4)));
            case 13 ->
                random.nextInt(3) == 0
                        ? MinKey.getInstance()
                        : random.nextBoolean() ? MaxKey.getInstance() : new BsonTimestamp(random.nextLong());
            case 14, 15 -> {
                Document document = new Document();
                for (int i = random.nextInt(3); i > 0; i--) {
                    document.put(text(), value(depth - 1));
                }
                yield document;
            }
            default -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    list.add(value(depth - 1));
                }
                yield list;
            }
        };
    }

    /** Something that is equal, or almost. */
    private @Nullable Object near(@Nullable Object value) {
        return switch (value) {
            case Integer number -> random.nextBoolean() ? number.doubleValue() : (Object) (number + 1L);
            case Long number when number != Long.MAX_VALUE -> random.nextBoolean() ? number.doubleValue() : number + 1;
            case String text -> text + text();
            case null, default -> value;
        };
    }

    private String text() {
        int[] letters = {0, 1, 2, 'a', 'b', 0x7F, 0x80, 'é', 0x7FF, 0x800, 0x4E2D, 0xD83D, 0xDE00, 0xFFFD};
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append((char) letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
