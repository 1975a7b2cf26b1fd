package fr.trame.database.index;

import fr.trame.database.key.KeyBytes;

/**
 * A part of an index.
 *
 * @param from the lowest key of it
 * @param to the lowest key behind it
 * @param fixed how many bytes all its keys have in common because the query fixes the first fields
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Span(byte[] from, byte[] to, int fixed) {

    /** All entries that begin so. */
    static Span of(byte[] beginning) {
        return new Span(beginning, KeyBytes.after(beginning), beginning.length);
    }
}
