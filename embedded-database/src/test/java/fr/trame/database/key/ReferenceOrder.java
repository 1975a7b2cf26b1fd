package fr.trame.database.key;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The comparison of values as MongoDB's manual has it ("Comparison/Sort Order"), written for plainness. */
final class ReferenceOrder {

    private ReferenceOrder() {}

    static int compare(@Nullable Object one, @Nullable Object other) {
        int types = Integer.compare(type(one), type(other));
        return Integer.signum(types != 0 || one == null || other == null ? types : sameType(one, other));
    }

    private static int type(@Nullable Object value) {
        return switch (value) {
            case null -> 2;
            case MinKey min -> 0;
            case List<?> list when list.isEmpty() -> 1;
            case Number number -> 3;
            case String text -> 4;
            case Map<?, ?> document -> 5;
            case List<?> list -> 6;
            case BinData binary -> 7;
            case UUID binary -> 7;
            case ObjectId id -> 8;
            case Boolean truth -> 9;
            case Instant date -> 10;
            case BsonTimestamp time -> 11;
            case MaxKey max -> 12;
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    private static int sameType(Object one, Object other) {
        return switch (one) {
            case Number number -> numbers(number, (Number) other);
            case String text -> text.compareTo((String) other);
            case Map<?, ?> document -> documents(document, (Map<?, ?>) other);
            case List<?> list -> lists(list, (List<?>) other);
            case BinData binary -> binaries(binary, other);
            case UUID binary -> binaries(binary, other);
            case ObjectId id -> Arrays.compareUnsigned(id.toByteArray(), ((ObjectId) other).toByteArray());
            case Boolean truth -> Boolean.compare(truth, (Boolean) other);
            case Instant date -> date.compareTo((Instant) other);
            case BsonTimestamp time -> Long.compareUnsigned(time.getValue(), ((BsonTimestamp) other).getValue());
            default -> 0;
        };
    }

    private static int numbers(Number one, Number other) {
        double first = one.doubleValue();
        double second = other.doubleValue();
        if (Double.isNaN(first) || Double.isNaN(second)) {
            return Boolean.compare(Double.isNaN(second), Double.isNaN(first));
        }
        if (Double.isInfinite(first) || Double.isInfinite(second)) {
            return Double.compare(first, second);
        }
        return exact(one).compareTo(exact(other));
    }

    private static BigDecimal exact(Number number) {
        return number instanceof Double real ? new BigDecimal(real) : BigDecimal.valueOf(number.longValue());
    }

    private static int documents(Map<?, ?> one, Map<?, ?> other) {
        List<Map.Entry<?, ?>> first = new ArrayList<>(one.entrySet());
        List<Map.Entry<?, ?>> second = new ArrayList<>(other.entrySet());
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            Object value = first.get(i).getValue();
            Object against = second.get(i).getValue();
            int order = Integer.compare(type(value), type(against));
            order = order != 0
                    ? order
                    : compare(first.get(i).getKey(), second.get(i).getKey());
            order = order != 0 ? order : compare(value, against);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(first.size(), second.size());
    }

    private static int lists(List<?> one, List<?> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int binaries(Object one, Object other) {
        byte[] first = bytes(one);
        byte[] second = bytes(other);
        int order = Integer.compare(first.length, second.length);
        order = order != 0 ? order : Boolean.compare(one instanceof UUID, other instanceof UUID);
        return order != 0 ? order : Arrays.compareUnsigned(first, second);
    }

    private static byte[] bytes(Object value) {
        return value instanceof UUID id
                ? java.nio.ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array()
                : ((BinData) value).getData();
    }
}
