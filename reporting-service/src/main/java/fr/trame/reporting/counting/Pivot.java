package fr.trame.reporting.counting;

import fr.trame.contracts.privacy.Anonymous;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dimension crossed with another. Codes are sorted; the null code, which is last, is what is not said. Where a dimension has several
 * codes for one act, the cells of a line may sum to more than its total.
 *
 * @param cells a line for each of the row codes, in it a number for each of the column codes
 */
@Anonymous
public record Pivot(
        String rows,
        String columns,
        String unit,
        long total,
        List<@Nullable String> rowCodes,
        List<@Nullable String> columnCodes,
        List<List<Long>> cells,
        List<Long> rowTotals,
        List<Long> columnTotals) {}
