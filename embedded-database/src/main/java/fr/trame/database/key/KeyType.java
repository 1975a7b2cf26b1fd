package fr.trame.database.key;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How keys lie in the file: a lone string as itself, in the order of strings; anything else as BSON, after all strings. */
public final class KeyType extends BasicDataType<KeyValue> {

    public static final KeyType INSTANCE = new KeyType();

    private static final byte STRING = 's';
    private static final byte OTHER = 'b';
    private static final int OBJECT_OVERHEAD = 96;

    private KeyType() {}

    @Override
    public int compare(KeyValue a, KeyValue b) {
        boolean aIsString = isString(a);
        boolean bIsString = isString(b);
        if (aIsString && bIsString) {
            return ((String) a.get(0)).compareTo((String) b.get(0));
        }
        if (aIsString != bIsString) {
            return aIsString ? -1 : 1;
        }
        return Arrays.compareUnsigned(bson(a), bson(b));
    }

    @Override
    public int getMemory(KeyValue key) {
        return OBJECT_OVERHEAD + 2 * (isString(key) ? ((String) key.get(0)).length() : bson(key).length);
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        boolean string = isString(key);
        byte[] bytes = string ? ((String) key.get(0)).getBytes(StandardCharsets.UTF_8) : bson(key);
        buffer.put(string ? STRING : OTHER).putVarInt(bytes.length).put(bytes);
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        byte kind = buffer.get();
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return kind == STRING
                ? new KeyValue(new String(bytes, StandardCharsets.UTF_8))
                : new KeyValue(Bytes.decode(bytes).values());
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }

    private static boolean isString(KeyValue key) {
        return key.size() == 1 && key.get(0) instanceof String;
    }

    private static byte[] bson(KeyValue key) {
        Document document = new Document();
        for (int i = 0; i < key.size(); i++) {
            document.put(Integer.toString(i), key.get(i));
        }
        return Bytes.encode(document);
    }
}
