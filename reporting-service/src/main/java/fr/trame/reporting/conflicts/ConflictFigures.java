package fr.trame.reporting.conflicts;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.reporting.counting.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of conflict cases over a span of days. A share says of how many it is; none is given as a percentage only.
 *
 * @param period the days, both in it
 * @param requested mediations that were asked for
 * @param awaiting asked for and neither opened nor refused, on the last day
 * @param underWay opened and not closed, on the last day
 * @param reasons why some were not opened, codes of the list CF_NON_OUV
 * @param outcomes codes of the list CF_ISSUE; the refusals of whichever party are one, REFUS
 * @param positive of the closed ones that should have been opened
 * @param delay from the opening to the outcome
 * @param agreements of these, {@code count} in writing
 * @param kept of the agreements judged, those of which every party said that all was kept
 * @param eased of the conflicts handled on the spot (D2.2), those that calmed down
 */
@Anonymous
public record ConflictFigures(
        Figures.Period period,
        long requested,
        long awaiting,
        long opened,
        long notOpened,
        long underWay,
        long closed,
        List<Coded> reasons,
        List<Coded> outcomes,
        Share positive,
        Delay delay,
        Share agreements,
        Share kept,
        Share eased) {

    /** Some of a base. */
    @Anonymous
    public record Share(long count, long base) {}

    /** How many of a code. */
    @Anonymous
    public record Coded(String code, long count) {}

    /**
     * Days.
     *
     * @param median null of none
     * @param cases of how many
     */
    @Anonymous
    public record Delay(@Nullable Long median, long cases) {}
}
