package fr.trame.database.index;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import fr.trame.database.key.Bytes;
import fr.trame.database.key.KeyBytes;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RootReference;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one index in the store: from the encoded values and the encoded id to the document's key. Beside them is kept
 * that the index is filled, and which of its fields have ever held a list.
 */
public final class IndexStore {

    /** With the version of the encoding: another version fills its indexes anew. */
    private static final String ENTRIES = "index1:";

    private static final String STATES = "indexes1";
    private static final int LENGTH_OF_ID = Short.BYTES;

    private final MVStore store;
    private final String name;
    private final MVMap<byte[], byte[]> entries;
    private final MVMap<String, Long> states;
    private BitSet lists;

    /** The entries of the index of this name, which are made if there are none. */
    public IndexStore(MVStore store, String name) {
        this.store = store;
        this.name = ENTRIES + name;
        this.entries = store.openMap(
                this.name,
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
        this.states = store.openMap(
                STATES,
                new MVMap.Builder<String, Long>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
        this.lists = BitSet.valueOf(new long[] {states.getOrDefault(this.name, 0L)});
    }

    boolean isFilled() {
        return states.containsKey(name);
    }

    void filled() {
        states.put(name, bits());
    }

    void clear() {
        entries.clear();
        lists = new BitSet();
    }

    void drop() {
        states.remove(name);
        store.removeMap(name);
    }

    long size() {
        return entries.sizeAsLong();
    }

    /** The fields of which some document holds, or once held, a list. */
    BitSet lists() {
        return lists;
    }

    void meetsLists(BitSet met) {
        BitSet all = (BitSet) lists.clone();
        all.or(met);
        if (!all.equals(lists)) {
            lists = all;
            if (isFilled()) {
                states.put(name, bits());
            }
        }
    }

    private long bits() {
        return lists.isEmpty() ? 0 : lists.toLongArray()[0];
    }

    void put(byte[] key, KeyValue id, boolean idAscending) {
        byte[] encoded = KeyBytes.of(id.get(0), idAscending);
        entries.put(KeyBytes.join(key, encoded), position(id, encoded.length));
    }

    void remove(byte[] key, KeyValue id, boolean idAscending) {
        entries.remove(KeyBytes.join(key, KeyBytes.of(id.get(0), idAscending)));
    }

    /** The document of the first entry that begins with the given bytes. */
    @Nullable
    KeyValue firstWith(byte[] beginning) {
        Iterator<Entry> found = snapshot().read(Span.of(beginning), false);
        return found.hasNext() ? found.next().id() : null;
    }

    /** How many entries are in this part. */
    long count(Span span) {
        return Math.max(0, rank(span.to()) - rank(span.from()));
    }

    private long rank(byte[] key) {
        long index = entries.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }

    /** The entries as they are now, whatever is changed later. */
    Snapshot snapshot() {
        return new Snapshot(entries, entries.flushAndGetRoot());
    }

    /** Entries at one moment. */
    record Snapshot(MVMap<byte[], byte[]> entries, RootReference<byte[], byte[]> root) {

        /** The entries of this part, from its beginning or from its end. */
        Iterator<Entry> read(Span span, boolean backwards) {
            Cursor<byte[], byte[]> cursor = backwards
                    ? entries.cursor(root, span.to(), span.from(), true)
                    : entries.cursor(root, span.from(), span.to(), false);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return cursor.hasNext();
                }

                @Override
                public Entry next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return new Entry(cursor.next(), cursor.getValue());
                }
            };
        }
    }

    /** Of an id that is a string the length of its encoding is enough to read it from the end of the key. */
    private static byte[] position(KeyValue id, int encodedLength) {
        return id.get(0) instanceof String && encodedLength <= Character.MAX_VALUE
                ? new byte[] {(byte) (encodedLength >> Byte.SIZE), (byte) encodedLength}
                : Bytes.encode(new Document("id", id.get(0)));
    }

    /** One entry: its key, and where the document's id is. */
    @SuppressWarnings("ArrayRecordComponent") // compared by its bytes, below
    record Entry(byte[] key, byte[] position) {

        KeyValue id() {
            if (position.length > LENGTH_OF_ID) {
                return new KeyValue(Bytes.decode(position).get("id"));
            }
            int length = ((position[0] & 0xFF) << Byte.SIZE) | (position[1] & 0xFF);
            return new KeyValue(KeyBytes.stringAt(key, key.length - length));
        }

        /** Compares what follows so many bytes of the one and of the other. */
        int compare(int skipped, Entry other, int skippedOfOther) {
            return Arrays.compareUnsigned(key, skipped, key.length, other.key, skippedOfOther, other.key.length);
        }
    }
}
