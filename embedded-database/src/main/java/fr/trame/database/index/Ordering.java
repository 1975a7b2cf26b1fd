package fr.trame.database.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order that is asked for, and which orders of keys have it. */
record Ordering(List<IndexKey> fields) {

    /** Natural order is no order of fields, and is asked for as none. */
    static Ordering of(@Nullable Document orderBy) {
        List<IndexKey> fields = new ArrayList<>();
        if (orderBy != null) {
            orderBy.forEach((name, direction) -> {
                if (!name.equals("$natural")) {
                    fields.add(new IndexKey(name, !(direction instanceof Number sign) || sign.doubleValue() > 0));
                }
            });
        }
        return new Ordering(fields);
    }

    boolean isNone() {
        return fields.isEmpty();
    }

    /** How keys are to be read so that they have this order. */
    enum Reading {
        FORWARDS,
        BACKWARDS,
        IN_NO_WAY
    }

    /**
     * How to read keys of these fields, which end with the id and of which the first ones are fixed by the query.
     *
     * @param single how many of the fixed ones have one value only: ordering by these changes nothing
     * @param lists the fields that may be lists, which are ordered by another element than the one of the key
     */
    Reading reading(List<IndexKey> keys, int fixed, BitSet single, BitSet lists) {
        Reading reading = Reading.FORWARDS;
        boolean decided = false;
        int at = fixed;
        for (IndexKey field : fields) {
            int place = placeOf(field, keys);
            if (place >= 0 && place < fixed && single.get(place) && !lists.get(place)) {
                continue;
            }
            if (place != at || lists.get(place)) {
                return Reading.IN_NO_WAY;
            }
            Reading wanted =
                    keys.get(place).isAscending() == field.isAscending() ? Reading.FORWARDS : Reading.BACKWARDS;
            if (decided && wanted != reading) {
                return Reading.IN_NO_WAY;
            }
            reading = wanted;
            decided = true;
            at++;
            if (at == keys.size()) {
                return reading; // the id is the last: nothing is left to be ordered
            }
        }
        return reading;
    }

    private static int placeOf(IndexKey field, List<IndexKey> keys) {
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).getKey().equals(field.getKey())) {
                return i;
            }
        }
        return -1;
    }
}
