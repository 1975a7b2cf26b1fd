package fr.trame.platform.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import fr.trame.platform.eventstore.StoreUnavailable;
import fr.trame.platform.paging.AtLeast;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.readmodel.LiveGenerations;
import fr.trame.platform.readmodel.LiveGenerations.Live;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Looks things of a view up, by their ids or by one of its declared indexes and by nothing else. All of it throws
 * {@link StoreUnavailable} while the view is being built for the first time in a form that this version can read.
 */
public final class Finder<R extends Record> {

    private final MongoDatabase database;
    private final LiveGenerations generations;
    private final View<R> view;
    private final StoredRecords<R> records;
    private final AtLeast.Progress progress;

    Finder(MongoDatabase database, LiveGenerations generations, HeardHere heardHere, View<R> view) {
        this.database = database;
        this.generations = generations;
        this.view = view;
        this.records = new StoredRecords<>(view.type());
        this.progress = new Progress(heardHere);
    }

    public Optional<R> find(String id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** Those that exist, by id; one look-up per thousand ids. */
    public Map<String, R> find(Collection<String> ids) {
        MongoCollection<RawBsonDocument> live = live();
        Map<String, R> found = HashMap.newHashMap(ids.size());
        if (live != null && !ids.isEmpty()) {
            MongoThings.read(live, ids).forEach((id, document) -> found.put(id, records.decode(document)));
        }
        return found;
    }

    /** Everything that is looked for, in order: for what is known to be little. */
    public List<R> all(Lookup lookup) {
        List<R> all = new ArrayList<>();
        String after = null;
        do {
            Page<R> page = page(lookup, new PageRequest(after, PageRequest.MOST, AtLeast.NOTHING));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    /** A part of what is looked for, once the caller's own change is in it. */
    public Page<R> page(Lookup lookup, PageRequest request) {
        lookup.check(view);
        request.atLeast().waitFor(progress);
        MongoCollection<RawBsonDocument> live = live();
        if (live == null) {
            return new Page<>(List.of(), null, 0L);
        }
        Document filter = lookup.filter();
        String after = request.after();
        if (after != null) {
            PageKey.decode(after).goOn(filter, lookup);
        }
        List<RawBsonDocument> found = live.find(filter)
                .sort(lookup.sort())
                .limit(request.limit() + 1)
                .batchSize(request.limit() + 1)
                .into(new ArrayList<>());
        List<RawBsonDocument> shown = found.subList(0, Math.min(found.size(), request.limit()));
        String next = found.size() == shown.size()
                ? null
                : PageKey.of(shown.getLast(), lookup.ordered()).encode();
        Long total = after != null ? null : Long.valueOf(next == null ? shown.size() : count(lookup));
        return new Page<>(shown.stream().map(records::decode).toList(), next, total);
    }

    /** How many there are. */
    public long count(Lookup lookup) {
        lookup.check(view);
        MongoCollection<RawBsonDocument> live = live();
        return live == null
                ? 0
                : database.runCommand(new Document("count", live.getNamespace().getCollectionName())
                                .append("query", lookup.filter()))
                        .get("n", Number.class)
                        .longValue();
    }

    /** How far the view is, seen from here. */
    AtLeast.Progress progress() {
        return progress;
    }

    /** Waits for what the caller has just changed. */
    public void waitFor(AtLeast atLeast) {
        atLeast.waitFor(progress);
    }

    /** Null if nothing was ever heard. */
    private @Nullable MongoCollection<RawBsonDocument> live() {
        Live live = generations.live(view.name());
        if (live == null) {
            return null;
        }
        if (live.version() < view.readable()) {
            throw new StoreUnavailable("the view " + view.name() + " is being built anew", null);
        }
        return database.getCollection(ViewModel.collection(view.name(), live.number()), RawBsonDocument.class);
    }

    private final class Progress implements AtLeast.Progress {

        private final HeardHere heardHere;

        Progress(HeardHere heardHere) {
            this.heardHere = heardHere;
        }

        @Override
        public long heard() {
            return heardHere.heard(view.name());
        }

        @Override
        public boolean has(String id, long version) {
            MongoCollection<RawBsonDocument> live = live();
            RawBsonDocument stored = live == null
                    ? null
                    : live.find(Filters.eq(StoredRecords.ID, id))
                            .projection(Projections.include(StoredRecords.SEQUENCE))
                            .first();
            return stored != null && stored.getInt64(StoredRecords.SEQUENCE).getValue() >= version;
        }

        @Override
        public void await(long heard, Duration longest) throws InterruptedException {
            heardHere.await(view.name(), heard, longest);
        }
    }
}
