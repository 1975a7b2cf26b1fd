package fr.trame.platform.readmodel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;

/**
 * Which generation of a projection's documents is read, and which one is being built beside it.
 *
 * @param born drawn when the projection first started on this database; tells an emptied database from the same one
 * @param highest the highest generation number ever given
 * @param retired no longer read, to be dropped
 * @param changes how often it was changed; guards against another writer
 */
public record Control(
        String projection,
        String born,
        Generation live,
        @Nullable Generation building,
        List<Retired> retired,
        int highest,
        long changes) {

    public Control {
        retired = List.copyOf(retired);
    }

    /**
     * One set of documents, built by one version of the projection.
     *
     * @param confirmed an operator wants it, whatever speaks against it
     */
    public record Generation(int number, int version, boolean confirmed) {

        /** What is read before anything was built. */
        private static final Generation NOTHING = new Generation(0, 0);

        public Generation(int number, int version) {
            this(number, version, false);
        }

        /** Whether there is nothing to read yet. */
        public boolean isNothing() {
            return number == NOTHING.number;
        }
    }

    /**
     * No longer read, to be dropped.
     *
     * @param served whether it was read
     */
    public record Retired(int number, Instant since, boolean served) {}

    /** The first generation is live at once: there is nothing else to read. */
    public static Control first(String projection, int version) {
        String born = UUID.randomUUID().toString();
        return new Control(projection, born, new Generation(1, version), null, List.of(), 1, 0);
    }

    /** Nothing is read until a first generation is built. */
    public static Control empty(String projection) {
        return new Control(projection, UUID.randomUUID().toString(), Generation.NOTHING, null, List.of(), 0, 0);
    }

    /** Every generation of which something is stored. */
    public Stream<Integer> stored() {
        return Stream.concat(
                fed().filter(one -> !one.isNothing()).map(Generation::number),
                retired.stream().map(Retired::number));
    }

    /** What is left when one that was read or built turns out to be unusable: it is dropped like one that nobody ever read. */
    public Control lost(int number) {
        List<Retired> gone = new ArrayList<>(retired);
        gone.add(new Retired(number, Instant.EPOCH, false));
        return new Control(
                projection,
                born,
                live.number() == number ? Generation.NOTHING : live,
                building == null || building.number() == number ? null : building,
                gone,
                highest,
                changes + 1);
    }

    /** Both that are fed, if there are two. */
    public Stream<Generation> fed() {
        return Stream.of(Optional.of(live), Optional.ofNullable(building)).flatMap(Optional::stream);
    }

    public Control build(int version, Instant now) {
        List<Retired> gone = building == null ? retired : retiredAnd(building, now, false);
        return new Control(
                projection, born, live, new Generation(highest + 1, version), gone, highest + 1, changes + 1);
    }

    public Control swap(Generation built, Instant now) {
        return new Control(projection, born, built, null, retiredAnd(live, now, true), highest, changes + 1);
    }

    public List<Retired> droppable(Instant now, Duration grace) {
        return retired.stream()
                .filter(one -> !one.since().plus(grace).isAfter(now))
                .toList();
    }

    public Control without(List<Retired> dropped) {
        List<Retired> left =
                retired.stream().filter(one -> !dropped.contains(one)).toList();
        return new Control(projection, born, live, building, left, highest, changes + 1);
    }

    /** What an operator confirms: the generation being built, or else the one that is read. */
    public Control confirm() {
        Generation other = building;
        return other == null
                ? new Control(projection, born, confirmed(live), null, retired, highest, changes + 1)
                : new Control(projection, born, live, confirmed(other), retired, highest, changes + 1);
    }

    private static Generation confirmed(Generation generation) {
        return new Generation(generation.number(), generation.version(), true);
    }

    /** The one that was read before the present one, as long as it is there. */
    public @Nullable Retired lastServed() {
        return retired.stream()
                .filter(Retired::served)
                .max(Comparator.comparingInt(Retired::number))
                .orElse(null);
    }

    private List<Retired> retiredAnd(Generation generation, Instant now, boolean served) {
        List<Retired> all = new ArrayList<>(retired);
        if (!generation.isNothing()) {
            all.add(new Retired(generation.number(), now, served));
        }
        return all;
    }

    /** As text, that {@link #ofJson} reads. */
    public String toJson() {
        return toDocument()
                .toJson(JsonWriterSettings.builder()
                        .outputMode(JsonMode.EXTENDED)
                        .build());
    }

    public static Control ofJson(String stored) {
        return of(Document.parse(stored));
    }

    public Document toDocument() {
        return new Document("_id", projection)
                .append("born", born)
                .append("live", toDocument(live))
                .append("building", building == null ? null : toDocument(building))
                .append(
                        "retired",
                        retired.stream()
                                .map(one -> new Document("number", one.number())
                                        .append("since", one.since().toString())
                                        .append("served", one.served()))
                                .toList())
                .append("highest", highest)
                .append("changes", changes);
    }

    private static Document toDocument(Generation generation) {
        return new Document("number", generation.number())
                .append("version", generation.version())
                .append("confirmed", generation.confirmed());
    }

    public static Control of(Document stored) {
        Document building = stored.get("building", Document.class);
        return new Control(
                stored.getString("_id"),
                stored.getString("born"),
                generation(stored.get("live", Document.class)),
                building == null ? null : generation(building),
                stored.getList("retired", Document.class).stream()
                        .map(one -> new Retired(
                                one.getInteger("number"),
                                Instant.parse(one.getString("since")),
                                one.getBoolean("served", true)))
                        .toList(),
                stored.getInteger("highest"),
                stored.getLong("changes"));
    }

    private static Generation generation(Document stored) {
        return new Generation(
                stored.getInteger("number"), stored.getInteger("version"), stored.getBoolean("confirmed", false));
    }
}
