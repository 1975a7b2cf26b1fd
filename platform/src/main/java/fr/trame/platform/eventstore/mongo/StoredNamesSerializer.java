package fr.trame.platform.eventstore.mongo;

import fr.trame.platform.eventstore.StoredEvent;
import fr.trame.platform.eventstore.StoredEventNames;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;

/** Axon's JSON serializer with the stored names of {@link StoredEvent} in place of class names. */
class StoredNamesSerializer extends Jackson3Serializer {

    private final StoredEventNames names;

    StoredNamesSerializer(StoredEventNames names) {
        super(builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)));
        this.names = names;
    }

    StoredEventNames names() {
        return names;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public SerializedType typeForClass(@Nullable Class type) {
        return type != null && type.isAnnotationPresent(StoredEvent.class)
                ? new SimpleSerializedType(names.nameOf(type), names.revisionOf(type))
                : super.typeForClass(type);
    }

    /** The class of a stored name today; null if it has none. */
    @Nullable
    Class<?> find(String name) {
        return names.find(name);
    }

    /** Stored names have no dot; what has one is a class of Axon's own. */
    @Override
    public Class<?> classForType(SerializedType type) {
        return type.getName().indexOf('.') < 0 && !SerializedType.emptyType().equals(type)
                ? names.classOf(type.getName())
                : super.classForType(type);
    }
}
