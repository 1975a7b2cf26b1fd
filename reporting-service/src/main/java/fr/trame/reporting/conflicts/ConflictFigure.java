package fr.trame.reporting.conflicts;

import fr.trame.reporting.counting.FigureRefusal;
import fr.trame.reporting.counting.Selection;
import fr.trame.reporting.dimensions.Sql;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is counted of conflict cases, each by the condition that a case meets: the same for the figure and for the cases behind it. */
public enum ConflictFigure {
    REQUESTED("day BETWEEN CAST(from_day AS DATE) AND CAST(to_day AS DATE)"),
    /** Neither opened nor refused on the last day. */
    AWAITING("day <= CAST(to_day AS DATE) AND coalesce(opened, not_opened, '9999') > to_day"),
    OPENED("opened BETWEEN from_day AND to_day"),
    NOT_OPENED("not_opened BETWEEN from_day AND to_day"),
    /** On the last day. */
    UNDER_WAY("opened <= to_day AND coalesce(closed, '9999') > to_day"),
    CLOSED("closed BETWEEN from_day AND to_day"),
    /** What the share of positive outcomes is of: a case that should not have been opened has no outcome (HORS). */
    ELIGIBLE("closed BETWEEN from_day AND to_day AND outcome <> 'HORS'"),
    POSITIVE("closed BETWEEN from_day AND to_day AND outcome IN (" + ConflictFigure.GOOD + ")"),
    AGREED("agreed BETWEEN from_day AND to_day"),
    /** Agreements in writing. */
    WRITTEN("agreed BETWEEN from_day AND to_day AND form = 'ECRIT'"),
    /** Agreements of which it is known, or will not be known any more, whether they were kept. */
    JUDGED("judged BETWEEN from_day AND known_day"),
    /** All commitments kept, by the word of all parties. */
    KEPT("judged BETWEEN from_day AND known_day AND checked IS NOT NULL AND standing = 'TENU'"),
    /** Opened, and come to an outcome: an agreement, whose follow-up is outside of that time, or the closing. */
    ENDED("opened IS NOT NULL AND ended BETWEEN from_day AND to_day");

    /** Outcomes of the list CF_ISSUE that are positive (reference K08). */
    private static final String GOOD =
            "'ACC_ECRIT', 'ACC_ORAL', 'ACC_PARTIEL', 'DIALOGUE', 'FIN_PLAINTES', 'TECHNIQUE'";

    private final String condition;

    ConflictFigure(String condition) {
        this.condition = condition;
    }

    /** As the API has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every name that may be asked for. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(ConflictFigure::code).toList();
    }

    /** The one of this name; all that were requested, without one. */
    public static ConflictFigure of(@Nullable String code) {
        return code == null
                ? REQUESTED
                : Arrays.stream(values())
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> FigureRefusal.UNKNOWN_DIMENSION.on("figure"));
    }

    /** {@code count, count, ...} of each in the order of the values. */
    static String counts() {
        return Arrays.stream(values())
                .map(one -> "count(*) FILTER (WHERE " + one.condition + ")")
                .collect(Collectors.joining(", "));
    }

    /** Narrows the cases to those that are counted. */
    void narrow(Sql cases) {
        cases.and(condition);
    }

    /**
     * {@code (SELECT ... FROM conflict) WHERE ...}: the cases of a selection of whatever day, each with the days that the conditions compare.
     *
     * @param today the last day of which anything can be known
     */
    static Sql cases(Selection selection, LocalDate today) {
        String known = (selection.to().isBefore(today) ? selection.to() : today).toString();
        return Sql.of(
                        "(SELECT *, coalesce(agreed, closed) AS ended, coalesce(checked, followed_until) AS judged,"
                                + " ? AS from_day, ? AS to_day, ? AS known_day FROM ",
                        selection.from().toString(),
                        selection.to().toString(),
                        known)
                .add(selection.conflicts())
                .add(") WHERE true");
    }
}
