package fr.trame.reporting.facts;

import fr.trame.contracts.referral.ReferralProposed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * A referral (mise en relation) as one announcement left it. What was proposed is a column each, but its author.
 *
 * @param outcome code of the list MER_STATUT once it is closed
 */
record ReferralVersion(
        String id,
        long sequence,
        Instant known,
        LocalDate day,
        ReferralProposed facts,
        @Nullable String outcome) implements Version {

    private static final Columns<ReferralProposed> FACTS = new Columns<>(
            ReferralProposed.class, Set.of("referralId", "author", "date"), Map.of("interventionId", "intervention"));

    static final String COLUMNS =
            "key BIGINT, id VARCHAR, sequence BIGINT, known TIMESTAMP, day DATE, month VARCHAR, outcome VARCHAR, "
                    + FACTS.definition();

    static ReferralVersion of(long sequence, Instant known, ReferralProposed facts) {
        return new ReferralVersion(facts.referralId(), sequence, known, LocalDate.parse(facts.date()), facts, null);
    }

    ReferralVersion closed(String end, long at, Instant since) {
        return new ReferralVersion(id, at, since, day, facts, end);
    }

    @Override
    public @Nullable Object cell(String column) {
        return switch (column) {
            case "month" -> Rows.month(day);
            case "outcome" -> outcome;
            case "open" -> false;
            default -> FACTS.cell(facts, column);
        };
    }

    @Override
    public void append(DuckDBAppender to) throws SQLException {
        to.append(Version.key(id)).append(id).append(sequence).append(Rows.utc(known));
        to.append(day).append(Rows.month(day)).append(outcome);
        FACTS.append(facts, to);
    }

    /** Reads what {@link #append} wrote, from this column on. */
    static ReferralVersion read(ResultSet row, int first) throws SQLException {
        var cells = new Cells(row, first + 1);
        String id = cells.need();
        long sequence = cells.number();
        Instant known = cells.instant();
        LocalDate day = cells.day();
        cells.skip(1);
        String outcome = cells.text();
        Map<String, String> others = Map.of("referralId", id, "author", "", "date", day.toString());
        return new ReferralVersion(id, sequence, known, day, FACTS.read(cells, others), outcome);
    }
}
