package fr.trame.database.index;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import fr.trame.database.key.KeyBytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a query asks of one field, as far as an index can answer it: to be one of some values, or in a range. */
final class Asked {

    private final List<Collection<?>> values = new ArrayList<>();
    private final List<Cut> starts = new ArrayList<>();
    private final List<Cut> ends = new ArrayList<>();
    private boolean exact = true;

    /** Takes an operator with its operand; false if no index can answer it. */
    boolean add(String operator, @Nullable Object operand) {
        if (operator.equals("$eq") && isValue(operand)) {
            return addValues(Collections.singletonList(operand));
        }
        if (operator.equals("$in")
                && operand instanceof Collection<?> some
                && some.stream().allMatch(Asked::isValue)) {
            return addValues(some);
        }
        if (operand == null || !isOrdered(operand)) {
            return false;
        }
        return switch (operator) {
            case "$gt" -> starts.add(Cut.after(operand));
            case "$gte" -> starts.add(Cut.before(operand));
            case "$lt" -> ends.add(Cut.before(operand));
            case "$lte" -> ends.add(Cut.after(operand));
            default -> false;
        };
    }

    private boolean addValues(Collection<?> some) {
        exact &= some.stream().allMatch(Asked::isOrdered);
        return values.add(some);
    }

    /** What is asked by one or the other of several lies between the first start and the last end of them all. */
    void addEither(List<Asked> several) {
        List<Cut> first = sameType(several.stream().map(Asked::start));
        List<Cut> last = sameType(several.stream().map(Asked::end));
        first.stream().min(Comparator.naturalOrder()).ifPresent(starts::add);
        last.stream().max(Comparator.naturalOrder()).ifPresent(ends::add);
    }

    /** The cuts if they are all there and of one type, otherwise none. */
    private static List<Cut> sameType(Stream<@Nullable Cut> cuts) {
        List<@Nullable Cut> all = cuts.toList();
        Cut one = all.getFirst();
        boolean same = one != null && all.stream().allMatch(cut -> cut != null && cut.isOfTheTypeOf(one));
        return same ? all.stream().map(Objects::requireNonNull).toList() : List.of();
    }

    private @Nullable Cut start() {
        return values.isEmpty()
                ? starts.stream().max(Comparator.naturalOrder()).orElse(null)
                : cutsOfValues(false).min(Comparator.naturalOrder()).orElse(null);
    }

    private @Nullable Cut end() {
        return values.isEmpty()
                ? ends.stream().min(Comparator.naturalOrder()).orElse(null)
                : cutsOfValues(true).max(Comparator.naturalOrder()).orElse(null);
    }

    private Stream<Cut> cutsOfValues(boolean after) {
        List<byte[]> points = Objects.requireNonNull(points(true));
        boolean oneType = points.stream().allMatch(point -> point[0] == points.getFirst()[0]);
        return oneType ? points.stream().map(point -> new Cut(point, after)) : Stream.of();
    }

    /** The encodings of the values of which the field must have one, in order; null if it may have any. */
    @Nullable
    List<byte[]> points(boolean ascending) {
        return values.stream()
                .min(Comparator.comparingInt(Collection::size))
                .map(fewest -> {
                    TreeSet<byte[]> points = new TreeSet<>(Arrays::compareUnsigned);
                    fewest.forEach(value -> points.add(KeyBytes.of(value, ascending)));
                    return List.copyOf(points);
                })
                .orElse(null);
    }

    boolean isRange() {
        return !starts.isEmpty() || !ends.isEmpty();
    }

    /** Whether it can only be a value, not null. */
    boolean isForAValue() {
        return isRange() || values.stream().anyMatch(some -> some.stream().allMatch(Asked::isOrdered));
    }

    /** The string at which the range starts, or ends; null if it is none. */
    @Nullable
    String text(boolean end) {
        Cut cut = end ? end() : start();
        return cut == null || !cut.isOfTheTypeOf(Cut.before("")) ? null : KeyBytes.stringAt(cut.value(), 0);
    }

    /**
     * The range of entries that are asked for, behind their beginning.
     *
     * @param list whether the field may be a list: one element may then be above the start and another below the end
     */
    Span range(byte[] beginning, boolean list, boolean ascending) {
        Cut start = starts.stream().max(Comparator.naturalOrder()).orElse(null);
        Cut end = ends.stream().min(Comparator.naturalOrder()).orElse(null);
        if (start != null && end != null && (list || !start.isOfTheTypeOf(end))) {
            end = null;
        }
        Cut any = Objects.requireNonNull(start == null ? end : start);
        Cut first = ascending ? start : end;
        Cut last = ascending ? end : start;
        byte[] from = first == null ? any.edgeOfType(false, ascending) : first.bytes(ascending);
        byte[] to = last == null ? any.edgeOfType(true, ascending) : last.bytes(ascending);
        return new Span(KeyBytes.join(beginning, from), KeyBytes.join(beginning, to), beginning.length);
    }

    /** Whether the points, or the range if there are none, say all that is asked. */
    boolean isWhole(boolean list) {
        if (!values.isEmpty()) {
            return exact && values.size() == 1 && !isRange();
        }
        boolean oneType = Stream.concat(starts.stream(), ends.stream())
                .allMatch(cut -> cut.isOfTheTypeOf(starts.isEmpty() ? ends.getFirst() : starts.getFirst()));
        return oneType && (!list || starts.size() + ends.size() == 1);
    }

    /** Whether every value that is asked for here is asked for there too. */
    boolean isWithin(Asked other) {
        List<byte[]> allowed = other.points(true);
        if (allowed != null) {
            List<byte[]> mine = points(true);
            return other.values.size() == 1
                    && !other.isRange()
                    && mine != null
                    && mine.stream().allMatch(one -> allowed.stream().anyMatch(may -> Arrays.equals(one, may)));
        }
        return within(start(), other.start(), 1) && within(end(), other.end(), -1);
    }

    private static boolean within(@Nullable Cut mine, @Nullable Cut allowed, int sign) {
        return allowed == null
                || (mine != null && mine.isOfTheTypeOf(allowed) && Integer.signum(mine.compareTo(allowed)) != -sign);
    }

    private static boolean isValue(@Nullable Object value) {
        return value == null
                || isOrdered(value)
                || (value instanceof Document fields
                        && fields.keySet().stream().noneMatch(name -> name.startsWith("$")));
    }

    /** Whether the value has a place among all others of its type, in which matching sees it too. */
    private static boolean isOrdered(@Nullable Object value) {
        return value instanceof String
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID
                || (value instanceof Number number && !Double.isNaN(number.doubleValue()));
    }
}
