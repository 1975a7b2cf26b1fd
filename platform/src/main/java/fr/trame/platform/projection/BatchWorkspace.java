package fr.trame.platform.projection;

import fr.trame.platform.projection.DocumentStore.Change;
import fr.trame.platform.projection.DocumentStore.Stored;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The workspace of one attempt to fold one batch. Only documents whose bytes differ in the end are written. */
final class BatchWorkspace implements Workspace {

    private final DocumentStore store;
    private final Map<String, Map<String, Entry>> entries = new HashMap<>();

    BatchWorkspace(DocumentStore store) {
        this.store = store;
        store.collections().forEach(collection -> entries.put(collection, new HashMap<>()));
    }

    @Override
    public void fetch(String collection, Collection<String> ids) {
        Map<String, Entry> here = in(collection);
        Set<String> missing = new LinkedHashSet<>(ids);
        missing.removeAll(here.keySet());
        if (missing.isEmpty()) {
            return;
        }
        Map<String, Stored> found = store.read(collection, missing);
        for (String id : missing) {
            here.put(id, new Entry(found.get(id)));
        }
    }

    @Override
    public @Nullable Document get(String collection, String id) {
        return entry(collection, id).content;
    }

    @Override
    public void put(String collection, String id, Document content) {
        if (content.containsKey(EncodedDocument.ID) || content.containsKey(EncodedDocument.REV)) {
            throw new IllegalArgumentException("a document's content has no _id and no rev of its own: " + id);
        }
        entry(collection, id).set(content);
    }

    @Override
    public void remove(String collection, String id) {
        entry(collection, id).set(null);
    }

    private Entry entry(String collection, String id) {
        Map<String, Entry> here = in(collection);
        if (!here.containsKey(id)) {
            fetch(collection, List.of(id));
        }
        return Objects.requireNonNull(here.get(id));
    }

    private Map<String, Entry> in(String collection) {
        Map<String, Entry> here = entries.get(collection);
        if (here == null) {
            throw new IllegalArgumentException("the projection has not declared its collection " + collection);
        }
        return here;
    }

    /** Encodes what changed, by collection in the order of writing. */
    Map<String, List<Change>> changes() {
        Map<String, List<Change>> all = new LinkedHashMap<>();
        for (String collection : store.collections()) {
            List<Change> changes = in(collection).entrySet().parallelStream()
                    .map(entry -> entry.getValue().change(entry.getKey()))
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(Change::id))
                    .toList();
            if (!changes.isEmpty()) {
                all.put(collection, changes);
            }
        }
        return all;
    }

    private static final class Entry {

        private final @Nullable Long rev;
        private @Nullable Document content;
        private boolean touched;

        Entry(@Nullable Stored stored) {
            this.rev = stored == null ? null : stored.rev();
            this.content = stored == null ? null : stored.content();
        }

        void set(@Nullable Document newContent) {
            content = newContent;
            touched = true;
        }

        @Nullable
        Change change(String id) {
            if (!touched || (content == null && rev == null)) {
                return null;
            }
            if (content == null) {
                return new Change.Delete(id, Objects.requireNonNull(rev));
            }
            EncodedDocument encoded = EncodedDocument.of(id, content);
            if (rev == null) {
                return new Change.Insert(id, encoded.document());
            }
            return encoded.rev() == rev ? null : new Change.Replace(id, rev, encoded.document());
        }
    }
}
