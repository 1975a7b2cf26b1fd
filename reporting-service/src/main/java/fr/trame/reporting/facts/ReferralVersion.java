package fr.trame.reporting.facts;

import fr.trame.contracts.referral.ReferralProposed;
import fr.trame.reporting.dimensions.ListText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * A referral (mise en relation) as one announcement left it.
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

    static ReferralVersion of(long sequence, Instant known, ReferralProposed facts) {
        return new ReferralVersion(facts.referralId(), sequence, known, LocalDate.parse(facts.date()), facts, null);
    }

    ReferralVersion closed(String end, long at, Instant since) {
        return new ReferralVersion(id, at, since, day, facts, end);
    }

    /** Appends what {@link Tables#REFERRAL} names, in that order; the row is still to be ended. */
    void append(DuckDBAppender to) throws SQLException {
        to.append(Version.key(id)).append(id).append(sequence).append(Rows.utc(known));
        to.append(day).append(Rows.month(day));
        to.append(facts.team()).append(facts.territory());
        to.append(facts.interventionId())
                .append(facts.level())
                .append(facts.partnerType())
                .append(facts.partner());
        to.append(ListText.of(facts.mediators())).append(outcome);
    }

    /** Reads what {@link #append} wrote, from this column on. */
    static ReferralVersion read(ResultSet row, int first) throws SQLException {
        var cells = new Cells(row, first + 1);
        String id = cells.need();
        long sequence = cells.number();
        Instant known = cells.instant();
        LocalDate day = cells.day();
        cells.skip(1);
        String team = cells.need();
        String territory = cells.text();
        String intervention = cells.need();
        String level = cells.need();
        String partnerType = cells.need();
        String partner = cells.text();
        List<String> mediators = cells.codes();
        String author = "";
        var facts = new ReferralProposed(
                id, intervention, author, day.toString(), level, partnerType, partner, team, territory, mediators);
        return new ReferralVersion(id, sequence, known, day, facts, cells.text());
    }
}
