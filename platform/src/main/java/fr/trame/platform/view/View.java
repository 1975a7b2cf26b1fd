package fr.trame.platform.view;

import fr.trame.platform.listening.HeardAnnouncement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a read model is: one record per thing, made of the announcements of one stream. Announcements heard twice or late never
 * reach its function, and what it makes is kept with the place in the stream up to which it was made.
 *
 * @param name kebab-case, unique in the service; part of its consumer group's name
 * @param version grows when the record or what is made of announcements changes: it is built anew beside the running one
 * @param readable the oldest version whose documents the present record can be read from while the new ones are built
 * @param document the id of the thing that an announcement is about, the stream's own by default; null if about none. All
 *     that is heard of one thing comes from one stream, whose sequence guards it
 */
public record View<R extends Record>(
        String name,
        int version,
        int readable,
        Class<R> type,
        List<String> topics,
        List<Index> indexes,
        Function<HeardAnnouncement, @Nullable String> document,
        Step<R> step) {

    private static final Set<String> TAKEN = Set.of(StoredRecords.ID, StoredRecords.SEQUENCE);

    public View {
        topics = List.copyOf(topics);
        indexes = List.copyOf(indexes);
        for (RecordComponent component : type.getRecordComponents()) {
            if (TAKEN.contains(component.getName())) {
                throw new IllegalArgumentException(type + " may have no component " + component.getName());
            }
        }
        indexes.stream().flatMap(Index::fields).forEach(field -> requireField(type, field));
    }

    /** A pure function: what a thing is after an announcement. */
    @FunctionalInterface
    public interface Step<R> {

        /**
         * What it is now.
         *
         * @param present what it was; null if nothing was heard of it yet
         * @return null only if there is still nothing: what is over is marked, never taken away, so that a late writer cannot
         *     bring it back
         */
        @Nullable
        R next(@Nullable R present, HeardAnnouncement heard);
    }

    /** The simplest: every stream of some topics is a thing. */
    public static <R extends Record> View<R> of(String name, int version, Class<R> type, Step<R> step) {
        return new View<>(name, version, version, type, List.of(), List.of(), HeardAnnouncement::stream, step);
    }

    public View<R> hearing(String... ofTopics) {
        return new View<>(name, version, readable, type, List.of(ofTopics), indexes, document, step);
    }

    public View<R> indexedBy(Index... by) {
        return new View<>(name, version, readable, type, topics, List.of(by), document, step);
    }

    public View<R> about(Function<HeardAnnouncement, @Nullable String> thing) {
        return new View<>(name, version, readable, type, topics, indexes, thing, step);
    }

    /** Documents of that version can be read as they are: all that was added since may be null. */
    public View<R> readableSince(int oldest) {
        return new View<>(name, version, oldest, type, topics, indexes, document, step);
    }

    /** Refuses a path that leads to nothing in the record: {@code facts.team}. */
    static void requireField(Class<?> type, String path) {
        Class<?> inside = type;
        for (String name : path.split("\\.", -1)) {
            inside = Stream.of(inside)
                    .filter(Class::isRecord)
                    .flatMap(one -> Arrays.stream(one.getRecordComponents()))
                    .filter(component -> component.getName().equals(name))
                    .findFirst()
                    .map(RecordComponent::getType)
                    .orElseThrow(() -> new IllegalArgumentException("no field " + path + " in " + type));
        }
    }
}
