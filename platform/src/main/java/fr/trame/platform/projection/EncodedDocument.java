package fr.trame.platform.projection;

import com.mongodb.MongoClientSettings;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * A document ready to be stored: {@code {_id, rev, ...content}}, where {@code rev} is a hash of the content's bytes.
 * Equal content gives equal bytes, whenever and however often it is built.
 */
record EncodedDocument(long rev, RawBsonDocument document) {

    static final String ID = "_id";
    static final String REV = "rev";

    private static final Codec<Document> CODEC =
            MongoClientSettings.getDefaultCodecRegistry().get(Document.class);
    private static final byte STRING = 0x02;
    private static final byte INT64 = 0x12;
    private static final int LENGTH_AND_END = 5;

    static EncodedDocument of(String id, Document content) {
        try (var buffer = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(buffer)) {
            CODEC.encode(writer, content, EncoderContext.builder().build());
            byte[] bytes = buffer.getInternalBuffer();
            int fields = buffer.getSize() - LENGTH_AND_END;
            long rev = hash(bytes, fields);
            return new EncodedDocument(rev, new RawBsonDocument(assemble(id, rev, bytes, fields)));
        }
    }

    private static byte[] assemble(String id, long rev, byte[] content, int fields) {
        byte[] idBytes = id.getBytes(StandardCharsets.UTF_8);
        int head = 1 + ID.length() + 1 + 4 + idBytes.length + 1 + 1 + REV.length() + 1 + 8;
        ByteBuffer all = ByteBuffer.allocate(head + fields + LENGTH_AND_END).order(ByteOrder.LITTLE_ENDIAN);
        all.putInt(all.capacity());
        all.put(STRING).put(ID.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        all.putInt(idBytes.length + 1).put(idBytes).put((byte) 0);
        all.put(INT64)
                .put(REV.getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .putLong(rev);
        all.put(content, 4, fields).put((byte) 0);
        return all.array();
    }

    private static long hash(byte[] bytes, int fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 4, fields);
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
