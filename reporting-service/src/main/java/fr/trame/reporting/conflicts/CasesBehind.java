package fr.trame.reporting.conflicts;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;
import fr.trame.reporting.counting.Selection;
import fr.trame.reporting.dimensions.Sql;
import fr.trame.reporting.facts.Cells;
import fr.trame.reporting.store.Snapshot;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cases behind a figure, the latest request first. They name nobody.
 *
 * @param total how many there are; of more than {@value #MOST}, the latest are listed
 */
@Anonymous
public record CasesBehind(long total, List<Case> items) {

    static final int MOST = 500;

    /** An expression: how a case ended. Which party refused is nobody's figure. */
    static final String OUTCOME = "CASE WHEN starts_with(outcome, 'REFUS_') THEN 'REFUS' ELSE outcome END";

    /**
     * A case.
     *
     * @param outcome code of the list CF_ISSUE, or REFUS
     */
    @Anonymous
    public record Case(
            @Technical String id,
            String kind,
            String team,
            String territory,
            @Nullable String theme,
            String requestedOn,
            @Nullable String openedOn,
            @Nullable String closedOn,
            @Nullable String outcome) {

        private static Case of(Cells row) throws SQLException {
            return new Case(
                    row.need(),
                    row.need(),
                    row.need(),
                    row.need(),
                    row.text(),
                    row.need(),
                    row.text(),
                    row.text(),
                    row.text());
        }
    }

    /**
     * Finds them.
     *
     * @param code of an outcome or a reason, if only those are wanted
     */
    public static CasesBehind of(
            Snapshot snapshot, Selection selection, LocalDate today, ConflictFigure figure, @Nullable String code) {
        Sql rows = ConflictFigure.cases(selection, today);
        figure.narrow(rows);
        if (code != null) {
            rows.and("coalesce(" + OUTCOME + ", reason) = ?", code);
        }
        Sql count = Sql.of("SELECT count(*) FROM ").add(rows);
        Sql page = Sql.of("SELECT id, kind, team, territory, theme, CAST(day AS VARCHAR), opened,"
                        + " coalesce(closed, not_opened), " + OUTCOME + " FROM ")
                .add(rows)
                .add(" ORDER BY day DESC, id LIMIT " + MOST);
        return new CasesBehind(
                snapshot.find(count.text(), count.values(), Cells::number).getFirst(),
                snapshot.find(page.text(), page.values(), Case::of));
    }
}
