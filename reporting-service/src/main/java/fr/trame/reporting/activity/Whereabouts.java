package fr.trame.reporting.activity;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where the fact of a stream counts now, and what was last heard of it. Written last: what it remembers is everywhere.
 *
 * @param place null once it was voided
 */
record Whereabouts(long sequence, @Nullable Place place) {

    static @Nullable Whereabouts from(@Nullable Document stored) {
        if (stored == null) {
            return null;
        }
        String place = stored.getString("place");
        return new Whereabouts(stored.getLong("sequence"), place == null ? null : Place.parse(place));
    }

    Document toDocument() {
        Document document = new Document("sequence", sequence);
        return place == null ? document : document.append("place", place.key());
    }
}
