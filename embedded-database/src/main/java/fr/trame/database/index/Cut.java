package fr.trame.database.index;

import fr.trame.database.key.KeyBytes;
import java.util.Arrays;

/**
 * A place between the values of a field, where a range begins or ends: before or after all that equals one value.
 *
 * @param value the value's encoding, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content, below
record Cut(byte[] value, boolean after) implements Comparable<Cut> {

    static Cut before(Object value) {
        return new Cut(KeyBytes.of(value, true), false);
    }

    static Cut after(Object value) {
        return new Cut(KeyBytes.of(value, true), true);
    }

    boolean isOfTheTypeOf(Cut other) {
        return value[0] == other.value[0];
    }

    /** The lowest bytes behind the cut, in an ascending or a descending field. */
    byte[] bytes(boolean ascending) {
        byte[] ordered = ascending ? value : KeyBytes.turned(value);
        return after == ascending ? KeyBytes.after(ordered) : ordered;
    }

    /** Where the type of the value begins or ends, in an ascending or a descending field. */
    byte[] edgeOfType(boolean end, boolean ascending) {
        byte[] ordered = ascending ? value : KeyBytes.turned(value);
        return new byte[] {(byte) (end ? ordered[0] + 1 : ordered[0])};
    }

    @Override
    public int compareTo(Cut other) {
        int order = Arrays.compareUnsigned(value, other.value);
        return order != 0 ? order : Boolean.compare(after, other.after);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cut cut && compareTo(cut) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }
}
