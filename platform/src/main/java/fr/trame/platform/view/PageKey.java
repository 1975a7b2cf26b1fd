package fr.trame.platform.view;

import fr.trame.platform.paging.PagingRefusal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BSONException;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: what the last thing on it had in the field of order, and its id. Opaque outside; whoever makes one up sees no
 * more than another page of the same list.
 */
record PageKey(@Nullable BsonValue value, String id) {

    private static final String VALUE = "v";
    private static final int LONGEST = 2_000;
    private static final Set<BsonType> VALUES =
            Set.of(BsonType.NULL, BsonType.STRING, BsonType.INT32, BsonType.INT64, BsonType.BOOLEAN);

    static PageKey of(BsonDocument last, @Nullable String ordered) {
        BsonValue value = ordered == null ? null : valueAt(last, ordered);
        return new PageKey(value, last.getString(StoredRecords.ID).getValue());
    }

    private static BsonValue valueAt(BsonDocument document, String path) {
        BsonValue value = document;
        for (String name : path.split("\\.", -1)) {
            value = value.isDocument() ? value.asDocument().get(name, BsonNull.VALUE) : BsonNull.VALUE;
        }
        return value;
    }

    /** @throws fr.trame.platform.refusal.CommandRefused if it is none of ours */
    static PageKey decode(String token) {
        try {
            if (token.length() <= LONGEST) {
                BsonDocument key =
                        new RawBsonDocument(Base64.getUrlDecoder().decode(token)).decode(new BsonDocumentCodec());
                BsonValue value = key.get(VALUE, BsonNull.VALUE);
                if (VALUES.contains(value.getBsonType())) {
                    return new PageKey(
                            value.isNull() ? null : value,
                            key.getString(StoredRecords.ID).getValue());
                }
            }
        } catch (IllegalArgumentException | BSONException e) {
            // falls through: whatever is wrong with it, it is no key
        }
        throw PagingRefusal.UNKNOWN_PAGE.on("after");
    }

    String encode() {
        BsonDocument key = new BsonDocument();
        if (value != null) {
            key.append(VALUE, value);
        }
        key.append(StoredRecords.ID, new BsonString(id));
        ByteBuffer bytes = new RawBsonDocument(key, new BsonDocumentCodec())
                .getByteBuffer()
                .asNIO();
        byte[] plain = new byte[bytes.remaining()];
        bytes.get(plain);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** Adds to a filter what makes it go on behind this key: the range lets the index begin there, the rest settles equals. */
    void goOn(Document filter, Lookup lookup) {
        String beyond = lookup.isDescending() ? "$lt" : "$gt";
        Document behind = new Document(StoredRecords.ID, new Document(beyond, id));
        String ordered = lookup.ordered();
        if (ordered == null || value == null) {
            Document ids = Optional.ofNullable(filter.get(StoredRecords.ID, Document.class))
                    .map(Document::new)
                    .orElseGet(Document::new);
            filter.put(StoredRecords.ID, ids.append(beyond, id));
            return;
        }
        Document range = Optional.ofNullable(filter.get(ordered, Document.class))
                .map(Document::new)
                .orElseGet(Document::new);
        range.put(lookup.isDescending() ? "$lte" : "$gte", value);
        filter.put(ordered, range);
        filter.append("$or", List.of(new Document(ordered, new Document(beyond, value)), behind));
    }
}
