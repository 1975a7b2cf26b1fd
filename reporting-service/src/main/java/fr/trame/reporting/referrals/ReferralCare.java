package fr.trame.reporting.referrals;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.reporting.counting.Behind;
import fr.trame.reporting.counting.Figures;
import fr.trame.reporting.counting.Selection;
import fr.trame.reporting.dimensions.Sql;
import fr.trame.reporting.dimensions.Unit;
import fr.trame.reporting.facts.Cells;
import fr.trame.reporting.store.Snapshot;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the referrals that count since a day of the selection.
 *
 * @param closed those that are over, but the disputed ones: what the rate of effective care is of
 * @param cared of these, those that came to an effective care
 * @param proofs of these, by the proof, codes of the list MER_PREUVE; {@code -} where none is known
 * @param disputed partner and person do not say the same, and nobody decided yet: in no rate
 * @param accompanied whom a mediator went along with
 * @param medianDays from the agreement of the person to the care; null of none
 * @param timed of how many that is known
 */
@Anonymous
public record ReferralCare(
        Figures.Period period,
        long closed,
        long cared,
        List<Proof> proofs,
        long disputed,
        long accompanied,
        @Nullable Long medianDays,
        long timed) {

    private static final String CARED = Behind.Plain.REFERRAL_CARE.condition();

    private static final String COUNTS = "count(*) FILTER (WHERE ";

    /** How many by one proof. */
    @Anonymous
    public record Proof(String code, long count) {}

    /** Counts a selection from one snapshot. */
    public static ReferralCare of(Snapshot snapshot, Selection selection) {
        var period =
                new Figures.Period(selection.from().toString(), selection.to().toString());
        String days = "date_diff('day', accepted, cared)";
        Sql all = Sql.of("SELECT count(*) FILTER (WHERE outcome IS NOT NULL AND NOT disagreement),"
                        + " " + COUNTS + CARED + "), " + COUNTS + Behind.Plain.REFERRAL_DISPUTED.condition() + "), "
                        + COUNTS + Behind.Plain.REFERRAL_ACCOMPANIED.condition() + "),"
                        + " CAST(round(median(" + days + ") FILTER (WHERE " + CARED + ")) AS INTEGER),"
                        + " count(" + days + ") FILTER (WHERE " + CARED + ") FROM ")
                .add(counting(selection));
        return snapshot.find(all.text(), all.values(), row -> {
                    long closed = row.number();
                    long cared = row.number();
                    long disputed = row.number();
                    long accompanied = row.number();
                    Integer median = row.count();
                    return new ReferralCare(
                            period,
                            closed,
                            cared,
                            proofs(snapshot, selection),
                            disputed,
                            accompanied,
                            median == null ? null : median.longValue(),
                            row.number());
                })
                .getFirst();
    }

    private static List<Proof> proofs(Snapshot snapshot, Selection selection) {
        Sql split = Sql.of("SELECT coalesce(proof, '-') AS code, count(*) FROM ")
                .add(counting(selection).and(CARED))
                .add(" GROUP BY code ORDER BY code");
        return snapshot.find(split.text(), split.values(), ReferralCare::proof);
    }

    private static Proof proof(Cells row) throws SQLException {
        return new Proof(row.need(), row.number());
    }

    private static Sql counting(Selection selection) {
        return selection.referrals().and(Unit.COUNTING);
    }
}
