package fr.trame.reporting.counting;

import fr.trame.reporting.dimensions.Dimension;
import fr.trame.reporting.dimensions.RollUp;
import fr.trame.reporting.dimensions.Sql;
import fr.trame.reporting.dimensions.Tally;
import fr.trame.reporting.store.Snapshot;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a selection counts for, by dimension and code: from the roll-up where that holds it, else from the rows. */
final class Counts {

    /** What is counted of one code. */
    record Counted(long count, long open) {

        private static final Counted NOTHING = new Counted(0, 0);

        private Counted plus(Counted other) {
            return new Counted(count + other.count, open + other.open);
        }
    }

    private final Map<String, TreeMap<String, Counted>> said = new HashMap<>();
    private final Map<String, Counted> unsaid = new HashMap<>();

    private Counts() {}

    static Counts of(Snapshot snapshot, Selection selection, Collection<Dimension> dimensions) {
        return selection.isRolledUp() ? ofRollUp(snapshot, selection) : ofRows(snapshot, selection, dimensions);
    }

    static Counts ofRollUp(Snapshot snapshot, Selection selection) {
        return read(
                snapshot,
                RollUp.of(
                        YearMonth.from(selection.from()).toString(),
                        YearMonth.from(selection.to()).toString()));
    }

    static Counts ofRows(Snapshot snapshot, Selection selection, Collection<Dimension> dimensions) {
        return read(snapshot, Tally.of(dimensions, selection.acts(), selection.referrals()));
    }

    private static Counts read(Snapshot snapshot, Sql sql) {
        Counts counts = new Counts();
        snapshot.each(
                sql.text(),
                sql.values(),
                row -> counts.put(row.need(), row.text(), new Counted(row.number(), row.number())));
        return counts;
    }

    private void put(String dimension, @Nullable String code, Counted counted) {
        if (code == null) {
            unsaid.put(dimension, counted);
        } else if (counted.count() > 0) {
            said.computeIfAbsent(dimension, _ -> new TreeMap<>()).put(code, counted);
        }
    }

    /** By code; those that count nothing are left out. */
    Map<String, Counted> of(Dimension dimension) {
        return said.getOrDefault(dimension.name(), new TreeMap<>());
    }

    Counted of(Dimension dimension, String code) {
        return of(dimension).getOrDefault(code, Counted.NOTHING);
    }

    /** Of rows that say nothing of the dimension. */
    long unsaid(Dimension dimension) {
        return unsaid.getOrDefault(dimension.name(), Counted.NOTHING).count();
    }

    /** Of all codes together. */
    Counted sum(Dimension dimension) {
        return of(dimension).values().stream().reduce(Counted.NOTHING, Counted::plus);
    }
}
