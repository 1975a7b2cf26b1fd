package fr.trame.reporting.counting;

import fr.trame.reporting.counting.Counts.Counted;
import fr.trame.reporting.counting.Figures.Split;
import fr.trame.reporting.dimensions.Dimension;
import fr.trame.reporting.dimensions.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Lays out what a selection counts for, one split per dimension. */
final class Splitting {

    /** Longest row of months without a gap that is told in full. */
    private static final int MOST_MONTHS = 120;

    private final Selection selection;

    Splitting(Selection selection) {
        this.selection = selection;
    }

    /** @param total the whole of the selection in a unit */
    List<Split> split(List<Dimension> dimensions, Counts counts, ToLongFunction<Unit> total) {
        return dimensions.stream()
                .map(dimension -> split(dimension, counts, total.applyAsLong(dimension.unit())))
                .toList();
    }

    private Split split(Dimension dimension, Counts counts, long total) {
        Map<String, Counted> all = new TreeMap<>();
        natural(dimension).forEach(code -> all.put(code, new Counted(0, 0)));
        all.putAll(counts.of(dimension));
        boolean acts = dimension.unit().fact() == Unit.Fact.ACT;
        long known = dimension.shape() == Dimension.Shape.SEVERAL
                ? total - counts.unsaid(dimension)
                : counts.sum(dimension).count();
        return new Split(
                dimension.name(),
                dimension.label(),
                dimension.unit().code(),
                Math.max(total, known),
                known,
                all.entrySet().stream()
                        .map(one -> new Split.Value(
                                one.getKey(),
                                one.getValue().count(),
                                acts ? one.getValue().open() : null))
                        .toList());
    }

    /** The codes that are told even where they count nothing: a time has no gaps. */
    private Stream<String> natural(Dimension dimension) {
        LocalDate end = selection.to().plusDays(1);
        if (dimension.column().equals("day")) {
            return selection.from().datesUntil(end).map(LocalDate::toString);
        }
        if (dimension.column().equals("month")) {
            YearMonth first = YearMonth.from(selection.from());
            return Stream.iterate(
                            first,
                            month -> !month.isAfter(YearMonth.from(selection.to())),
                            month -> month.plusMonths(1))
                    .limit(MOST_MONTHS)
                    .map(YearMonth::toString);
        }
        return Stream.empty();
    }
}
