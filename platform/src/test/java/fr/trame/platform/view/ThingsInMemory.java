package fr.trame.platform.view;

import fr.trame.platform.readmodel.BirthMark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.RawBsonDocument;

/** Documents in memory that honour every guard, as a server does. Each write of some number may be cut off half-way. */
class ThingsInMemory implements Things {

    private final Map<String, RawBsonDocument> stored = new TreeMap<>();
    private final int conflictEvery;
    private int writes;

    ThingsInMemory() {
        this(0);
    }

    /** @param conflictEvery each write of that number is made by half only and answered as a conflict; 0 for never */
    ThingsInMemory(int conflictEvery) {
        this.conflictEvery = conflictEvery;
    }

    /** Equal maps mean equal bytes. */
    Map<String, RawBsonDocument> stored() {
        return stored;
    }

    @Override
    public void prepare() {
        // there is nothing to look up by here
    }

    @Override
    public Map<String, RawBsonDocument> read(Collection<String> ids) {
        Map<String, RawBsonDocument> found = new TreeMap<>(stored);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public boolean write(List<Change> changes) {
        writes++;
        boolean cutOff = conflictEvery > 0 && writes % conflictEvery == 0;
        List<Change> refused = new ArrayList<>();
        for (Change change : changes.subList(0, cutOff ? changes.size() / 2 : changes.size())) {
            RawBsonDocument present = stored.get(change.id());
            long at = present == null
                    ? Change.NONE
                    : present.getInt64(StoredRecords.SEQUENCE).getValue();
            if (at == change.before()) {
                stored.put(change.id(), change.after());
            } else {
                refused.add(change);
            }
        }
        return refused.isEmpty() && !cutOff;
    }

    @Override
    public BirthMark birth() {
        throw new UnsupportedOperationException("what is in memory is never emptied by others");
    }

    @Override
    public long count() {
        return stored.size();
    }

    @Override
    public void drop() {
        stored.clear();
    }
}
