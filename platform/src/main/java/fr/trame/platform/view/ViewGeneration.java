package fr.trame.platform.view;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.readmodel.BirthMark;
import fr.trame.platform.readmodel.HeardAgain;
import fr.trame.platform.readmodel.ReadModel;
import fr.trame.platform.view.Things.Change;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** Applies batches to one generation of a view: read what they are about, change it in memory, write it guarded; all of it again after a conflict. */
final class ViewGeneration<R extends Record> implements ReadModel.Generation {

    private static final int MOST_ATTEMPTS = 25;
    private static final long LONGEST_WAIT_NANOS = 20_000_000;

    private final View<R> view;
    private final StoredRecords<R> records;
    private final Things things;
    private final Runnable written;
    private final MeterRegistry meters;

    ViewGeneration(View<R> view, Things things, Runnable written, MeterRegistry meters) {
        this.view = view;
        this.records = new StoredRecords<>(view.type());
        this.things = things;
        this.written = written;
        this.meters = meters;
    }

    @Override
    public void prepare() {
        things.prepare();
    }

    @Override
    public @Nullable RuntimeException apply(List<HeardAnnouncement> batch) {
        Map<String, List<HeardAnnouncement>> byThing = batch.stream()
                .filter(heard -> view.document().apply(heard) != null)
                .collect(Collectors.groupingBy(
                        heard -> Objects.requireNonNull(view.document().apply(heard))));
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            Map<String, RawBsonDocument> before = things.read(byThing.keySet());
            List<Change> changes;
            try {
                changes = changes(byThing, before);
            } catch (RuntimeException e) {
                return e;
            }
            if (changes.isEmpty() || things.write(changes)) {
                written.run();
                return null;
            }
            Counter.builder("trame.projection.folds.repeated")
                    .description("batches folded again after a conflict with another writer")
                    .tag("projection", view.name())
                    .register(meters)
                    .increment();
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_WAIT_NANOS) * attempt / MOST_ATTEMPTS);
        }
        throw new HeardAgain("other writers were always faster");
    }

    private List<Change> changes(Map<String, List<HeardAnnouncement>> byThing, Map<String, RawBsonDocument> before) {
        return byThing.entrySet().parallelStream()
                .map(thing -> change(thing.getKey(), before.get(thing.getKey()), thing.getValue()))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Change::id))
                .toList();
    }

    /** What was applied before changes nothing: the document says up to where it was. */
    private @Nullable Change change(String id, @Nullable RawBsonDocument stored, List<HeardAnnouncement> heard) {
        long before = stored == null
                ? Change.NONE
                : stored.getInt64(StoredRecords.SEQUENCE).getValue();
        long sequence = before;
        R present = stored == null ? null : records.decode(stored);
        for (HeardAnnouncement one : heard) {
            if (one.sequence() > sequence) {
                R next = view.step().next(present, one);
                if (next == null && present != null) {
                    throw new IllegalStateException(view.name() + " takes " + id + " away instead of marking it");
                }
                if (next != null) {
                    present = next;
                    sequence = one.sequence();
                }
            }
        }
        return present == null || sequence == before
                ? null
                : new Change(id, before, records.encode(id, sequence, present));
    }

    @Override
    public BirthMark birth() {
        return things.birth();
    }

    @Override
    public long things() {
        return things.count();
    }

    @Override
    public void drop() {
        things.drop();
    }
}
