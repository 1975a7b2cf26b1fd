package fr.trame.reporting.conflicts;

import fr.trame.reporting.conflicts.ConflictFigures.Coded;
import fr.trame.reporting.conflicts.ConflictFigures.Delay;
import fr.trame.reporting.conflicts.ConflictFigures.Share;
import fr.trame.reporting.counting.Behind;
import fr.trame.reporting.counting.Figures;
import fr.trame.reporting.counting.Selection;
import fr.trame.reporting.dimensions.Sql;
import fr.trame.reporting.facts.Cells;
import fr.trame.reporting.store.Snapshot;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Counts the conflict cases of a selection from one snapshot. */
public final class ConflictCounting {

    private final Snapshot snapshot;
    private final Selection selection;
    private final LocalDate today;

    public ConflictCounting(Snapshot snapshot, Selection selection, LocalDate today) {
        this.snapshot = snapshot;
        this.selection = selection;
        this.today = today;
    }

    /** Everything, from this one snapshot. */
    public ConflictFigures figures() {
        ToLongFunction<ConflictFigure> counted = counts();
        return new ConflictFigures(
                new Figures.Period(selection.from().toString(), selection.to().toString()),
                counted.applyAsLong(ConflictFigure.REQUESTED),
                counted.applyAsLong(ConflictFigure.AWAITING),
                counted.applyAsLong(ConflictFigure.OPENED),
                counted.applyAsLong(ConflictFigure.NOT_OPENED),
                counted.applyAsLong(ConflictFigure.UNDER_WAY),
                counted.applyAsLong(ConflictFigure.CLOSED),
                coded(ConflictFigure.NOT_OPENED, "reason"),
                coded(ConflictFigure.CLOSED, CasesBehind.OUTCOME),
                new Share(counted.applyAsLong(ConflictFigure.POSITIVE), counted.applyAsLong(ConflictFigure.ELIGIBLE)),
                delay(),
                new Share(counted.applyAsLong(ConflictFigure.WRITTEN), counted.applyAsLong(ConflictFigure.AGREED)),
                new Share(counted.applyAsLong(ConflictFigure.KEPT), counted.applyAsLong(ConflictFigure.JUDGED)),
                eased());
    }

    private Sql cases() {
        return ConflictFigure.cases(selection, today);
    }

    private ToLongFunction<ConflictFigure> counts() {
        Sql sql = Sql.of("SELECT " + ConflictFigure.counts() + " FROM ").add(cases());
        Map<ConflictFigure, Long> counts = new EnumMap<>(ConflictFigure.class);
        snapshot.each(sql.text(), sql.values(), row -> {
            for (ConflictFigure figure : ConflictFigure.values()) {
                counts.put(figure, row.number());
            }
        });
        return figure -> counts.getOrDefault(figure, 0L);
    }

    private List<Coded> coded(ConflictFigure figure, String expression) {
        Sql rows = cases();
        figure.narrow(rows);
        Sql sql = Sql.of("SELECT " + expression + " AS code, count(*) FROM ")
                .add(rows)
                .add(" GROUP BY code ORDER BY code");
        return snapshot.find(sql.text(), sql.values(), row -> new Coded(row.need(), row.number()));
    }

    private Delay delay() {
        Sql rows = cases();
        ConflictFigure.ENDED.narrow(rows);
        Sql sql = Sql.of(
                        "SELECT CAST(round(median(date_diff('day', CAST(opened AS DATE), CAST(ended AS DATE)))) AS INTEGER),"
                                + " count(*) FROM ")
                .add(rows);
        return snapshot.find(sql.text(), sql.values(), row -> {
                    Integer median = row.count();
                    return new Delay(median == null ? null : median.longValue(), row.number());
                })
                .getFirst();
    }

    private Share eased() {
        return new Share(
                count(selection.acts().and(Behind.Plain.CONFLICT_EASED.condition())),
                count(selection.acts().and("domain = 'D2.2'")));
    }

    private long count(Sql rows) {
        Sql sql = Sql.of("SELECT count(*) FROM ").add(rows);
        return snapshot.find(sql.text(), sql.values(), Cells::number).getFirst();
    }
}
