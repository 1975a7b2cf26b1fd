package fr.trame.database.key;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes whose unsigned order is the order of the values, as MongoDB compares them: first by type, numbers of all
 * types as one. No encoding is the beginning of another one, so that encodings put one after the other are ordered by the first
 * value, then by the second. A descending value is the ascending one with all bits turned.
 *
 * <p>Strings are ordered by their UTF-16 units, as the matching of this database does it (a real server orders code points:
 * the two differ above U+FFFF only). Decimals are taken for the nearest double.
 */
public final class KeyBytes {

    private static final int END = 0;
    private static final int MIN_KEY = 1;
    private static final int EMPTY_LIST = 2;
    private static final int NULL = 5;
    private static final int NUMBER = 10;
    private static final int STRING = 15;
    private static final int OBJECT = 20;
    private static final int LIST = 25;
    private static final int BINARY = 30;
    private static final int OBJECT_ID = 35;
    private static final int BOOLEAN = 40;
    private static final int DATE = 45;
    private static final int TIMESTAMP = 47;
    private static final int EXPRESSION = 50;
    private static final int CODE = 60;
    private static final int MAX_KEY = 127;

    private static final int ESCAPE = 1;
    private static final int ONE_BYTE = 0x80;
    private static final int TWO_BYTES = 0x800;
    private static final int HIGHEST = 0xFF;
    private static final double BEYOND_LONG = 0x1p63;

    private final ByteSink sink = new ByteSink();

    /** The encoding of one value, ascending or descending. */
    public static byte[] of(@Nullable Object value, boolean ascending) {
        byte[] bytes = new KeyBytes().add(value).sink.toBytes();
        return ascending ? bytes : turned(bytes);
    }

    /** Above everything that begins with the given bytes, and below all else that is above them. */
    public static byte[] after(byte[] beginning) {
        return join(beginning, new byte[] {(byte) HIGHEST});
    }

    /** Where the values of the type of this one begin, and where those of the next type do. */
    public static byte[][] ofItsType(Object value, boolean ascending) {
        byte type = of(value, ascending)[0];
        return new byte[][] {{type}, {(byte) (type + 1)}};
    }

    /** One after the other. */
    public static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    /** With all bits turned. */
    public static byte[] turned(byte[] bytes) {
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = (byte) ~bytes[i];
        }
        return turned;
    }

    /** The string whose encoding, ascending or descending, begins at the offset and ends with the bytes. */
    public static String stringAt(byte[] bytes, int offset) {
        int turn = bytes[offset] == STRING ? 0 : HIGHEST;
        StringBuilder text = new StringBuilder(bytes.length - offset);
        int at = offset + 1;
        while (at < bytes.length - 1) {
            int first = (bytes[at++] & HIGHEST) ^ turn;
            if (first == ESCAPE) {
                text.append((char) (((bytes[at++] & HIGHEST) ^ turn) - 1));
            } else if (first < ONE_BYTE) {
                text.append((char) first);
            } else if (first < 0xE0) {
                text.append((char) (((first & 0x1F) << 6) | (((bytes[at++] & HIGHEST) ^ turn) & 0x3F)));
            } else {
                int second = ((bytes[at++] & HIGHEST) ^ turn) & 0x3F;
                text.append(
                        (char) (((first & 0x0F) << 12) | (second << 6) | (((bytes[at++] & HIGHEST) ^ turn) & 0x3F)));
            }
        }
        return text.toString();
    }

    private KeyBytes add(@Nullable Object value) {
        switch (value) {
            case null -> sink.put(NULL);
            case Missing missing -> sink.put(NULL);
            case MinKey min -> sink.put(MIN_KEY);
            case MaxKey max -> sink.put(MAX_KEY);
            case Number number -> number(number);
            case String text -> {
                sink.put(STRING);
                text(text);
            }
            case Map<?, ?> fields -> object(fields);
            case Collection<?> values -> list(values);
            case Boolean truth -> sink.put(BOOLEAN).put(truth ? 1 : 0);
            case Instant date -> sink.put(DATE).putLong(date.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp time -> sink.put(TIMESTAMP).putLong(time.getValue());
            case ObjectId id -> sink.put(OBJECT_ID).putAll(id.toByteArray());
            case UUID id -> binary(4, uuid(id));
            case LegacyUUID id -> binary(3, uuid(id.getUuid()));
            case BinData binary -> binary(0, binary.getData());
            case BsonRegularExpression expression -> {
                sink.put(EXPRESSION);
                text(expression.getPattern());
                text(String.valueOf(expression.getOptions()));
            }
            case BsonJavaScript code -> {
                sink.put(CODE);
                text(code.getCode());
            }
            default -> throw new IllegalArgumentException("no key can be made of a " + value.getClass());
        }
        return this;
    }

    /** The nearest double, then what a long is above or below it. */
    private void number(Number number) {
        double nearest = number.doubleValue();
        long rest = 0;
        if (number instanceof Long exact) {
            rest = nearest == BEYOND_LONG ? exact - Long.MAX_VALUE - 1 : exact - (long) nearest;
        }
        long bits = Double.doubleToLongBits(nearest == 0 ? 0 : nearest);
        long ordered = Double.isNaN(nearest) ? 0 : bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
        sink.put(NUMBER).putLong(ordered).put((int) (rest >> 8) ^ ONE_BYTE).put((int) rest);
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit <= ESCAPE) {
                sink.put(ESCAPE).put(unit + 1);
            } else if (unit < ONE_BYTE) {
                sink.put(unit);
            } else if (unit < TWO_BYTES) {
                sink.put(0xC0 | (unit >> 6)).put(ONE_BYTE | (unit & 0x3F));
            } else {
                sink.put(0xE0 | (unit >> 12))
                        .put(ONE_BYTE | ((unit >> 6) & 0x3F))
                        .put(ONE_BYTE | (unit & 0x3F));
            }
        }
        sink.put(END);
    }

    /** Field by field: the type, the name, the value. */
    private void object(Map<?, ?> fields) {
        sink.put(OBJECT);
        fields.forEach((name, value) -> {
            sink.put(of(value, true)[0]);
            text((String) name);
            add(value);
        });
        sink.put(END);
    }

    private void list(Collection<?> values) {
        if (values.isEmpty()) {
            sink.put(EMPTY_LIST);
            return;
        }
        sink.put(LIST);
        values.forEach(this::add);
        sink.put(END);
    }

    private void binary(int subtype, byte[] bytes) {
        sink.put(BINARY);
        sink.putInt(bytes.length).put(subtype).putAll(bytes);
    }

    private static byte[] uuid(UUID id) {
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
