package fr.trame.platform.view;

import com.mongodb.MongoClientSettings;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.BsonReader;
import org.bson.BsonString;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * A record as a document and back, by the driver's codec for records: {@code {_id, seq, ...components}}, those that are null left
 * out. Days are kept as {@code 2018-03-05}, maps in the order of their keys, so that equal records are equal bytes.
 */
final class StoredRecords<R extends Record> {

    static final String ID = "_id";

    /** The place in the stream up to which the record was made: the guard of every write. */
    static final String SEQUENCE = "seq";

    private static final CodecRegistry REGISTRY = CodecRegistries.fromRegistries(
            CodecRegistries.fromCodecs(new Days()),
            CodecRegistries.fromProviders(new SortedMaps()),
            MongoClientSettings.getDefaultCodecRegistry());
    private static final BsonDocumentCodec DOCUMENTS = new BsonDocumentCodec();

    private final Codec<R> codec;

    StoredRecords(Class<R> type) {
        codec = REGISTRY.get(type);
    }

    RawBsonDocument encode(String id, long sequence, R content) {
        BsonDocument fields = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(fields),
                content,
                EncoderContext.builder().build());
        BsonDocument document = new BsonDocument(ID, new BsonString(id)).append(SEQUENCE, new BsonInt64(sequence));
        document.putAll(fields);
        return new RawBsonDocument(document, DOCUMENTS);
    }

    /** Fields that the record does not know, as id and guard, are skipped. */
    R decode(RawBsonDocument document) {
        return codec.decode(document.asBsonReader(), DecoderContext.builder().build());
    }

    private static final class Days implements Codec<LocalDate> {

        @Override
        public LocalDate decode(BsonReader reader, DecoderContext context) {
            return LocalDate.parse(reader.readString());
        }

        @Override
        public void encode(BsonWriter writer, LocalDate day, EncoderContext context) {
            writer.writeString(day.toString());
        }

        @Override
        public Class<LocalDate> getEncoderClass() {
            return LocalDate.class;
        }
    }

    private static final class SortedMaps implements CodecProvider {

        @Override
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            return null;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable Codec<T> get(Class<T> type, List<Type> arguments, CodecRegistry registry) {
            return type == Map.class && arguments.size() == 2 && arguments.get(1) instanceof Class<?> value
                    ? (Codec<T>) new SortedMap<>(registry.get(value))
                    : null;
        }
    }

    private record SortedMap<V>(Codec<V> values) implements Codec<Map<String, V>> {

        @Override
        public Map<String, V> decode(BsonReader reader, DecoderContext context) {
            Map<String, V> map = new TreeMap<>();
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                map.put(reader.readName(), values.decode(reader, context));
            }
            reader.readEndDocument();
            return map;
        }

        @Override
        public void encode(BsonWriter writer, Map<String, V> map, EncoderContext context) {
            writer.writeStartDocument();
            new TreeMap<>(map).forEach((key, value) -> {
                writer.writeName(key);
                values.encode(writer, value, context);
            });
            writer.writeEndDocument();
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<Map<String, V>> getEncoderClass() {
            return (Class<Map<String, V>>) (Class<?>) Map.class;
        }
    }
}
