package fr.trame.platform.eventstore.mongo;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/** One event of a commit document as Axon's upcasters and serializer take it. */
class StoredEntry implements DomainEventData<JsonNode> {

    private final Document commit;
    private final Document event;
    private final long sequence;
    private final Opening opening;

    StoredEntry(Document commit, Document event, long sequence, Opening opening) {
        this.commit = commit;
        this.event = event;
        this.sequence = sequence;
        this.opening = opening;
    }

    /** The payload of an event with what is sealed in it open. */
    interface Opening {

        JsonNode open(Document event);
    }

    @Override
    public String getType() {
        return commit.getString(CommitCodec.TYPE);
    }

    @Override
    public String getAggregateIdentifier() {
        return commit.getString(CommitCodec.STREAM);
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public String getEventIdentifier() {
        return event.getString(CommitCodec.EVENT_ID);
    }

    @Override
    public Instant getTimestamp() {
        return CommitCodec.at(event);
    }

    @Override
    public SerializedObject<JsonNode> getMetaData() {
        return new SerializedMetaData<>(BsonJson.toJson(event.get(CommitCodec.META)), JsonNode.class);
    }

    @Override
    public SerializedObject<JsonNode> getPayload() {
        var type = new SimpleSerializedType(
                event.getString(CommitCodec.NAME), String.valueOf(event.getInteger(CommitCodec.REVISION)));
        return new SimpleSerializedObject<>(opening.open(event), JsonNode.class, type);
    }
}
