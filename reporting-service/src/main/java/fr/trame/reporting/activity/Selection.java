package fr.trame.reporting.activity;

import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.security.Scope;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at: a year, or one of its months, perhaps of one team, territory or mediator.
 *
 * @param month 1 to 12
 * @param mediator employee id; only for the mediator and those who manage the mediator's team
 * @param scope the teams that whoever looks may see
 */
record Selection(
        int year,
        @Nullable Integer month,
        @Nullable String team,
        @Nullable String territory,
        @Nullable String mediator,
        Scope scope) {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    Selection {
        if (year < EARLIEST || year > LATEST) {
            throw new CommandRefused(
                    ActivityRefusal.YEAR_OUT_OF_RANGE, "year", ActivityRefusal.YEAR_OUT_OF_RANGE.message());
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new CommandRefused(
                    ActivityRefusal.MONTH_OUT_OF_RANGE, "month", ActivityRefusal.MONTH_OUT_OF_RANGE.message());
        }
        team = given(team);
        territory = given(territory);
        mediator = given(mediator);
    }

    /** In the whole association. */
    Selection(
            int year,
            @Nullable Integer month,
            @Nullable String team,
            @Nullable String territory,
            @Nullable String mediator) {
        this(year, month, team, territory, mediator, Scope.EVERYWHERE);
    }

    LocalDate from() {
        return month == null
                ? LocalDate.of(year, 1, 1)
                : YearMonth.of(year, month).atDay(1);
    }

    LocalDate to() {
        return month == null
                ? LocalDate.of(year, 12, 31)
                : YearMonth.of(year, month).atEndOfMonth();
    }

    /** The same, but only what is of these teams. */
    Selection within(Scope narrower) {
        return new Selection(year, month, team, territory, mediator, narrower);
    }

    /** Whether this month of a team in a territory is looked at, in any month of the year. */
    boolean concerns(Place.Month key) {
        return scope.includes(key.team())
                && (team == null || team.equals(key.team()))
                && (territory == null || territory.equals(key.territory()));
    }

    boolean covers(YearMonth other) {
        return other.getYear() == year && (month == null || month == other.getMonthValue());
    }

    /** One month of the year: {@code 2018-03} or {@code 3}. */
    Selection in(String asked) {
        String number = asked.startsWith(year + "-") ? asked.substring(5) : asked;
        try {
            return new Selection(year, Integer.valueOf(number), team, territory, mediator, scope);
        } catch (NumberFormatException _) {
            throw new CommandRefused(
                    ActivityRefusal.MONTH_OUT_OF_RANGE, "value", ActivityRefusal.MONTH_OUT_OF_RANGE.message());
        }
    }

    /** The day of the selection that was asked for: a date, or a number within the month. */
    @Nullable
    LocalDate day(@Nullable String asked) {
        String day = given(asked);
        if (day == null) {
            return null;
        }
        try {
            LocalDate date = day.length() <= 2 && month != null
                    ? LocalDate.of(year, month, Integer.parseInt(day))
                    : LocalDate.parse(day);
            if (covers(YearMonth.from(date))) {
                return date;
            }
        } catch (DateTimeException | NumberFormatException _) {
            // refused below, like a day of another period
        }
        throw new CommandRefused(
                ActivityRefusal.DAY_OUTSIDE_PERIOD, "day", ActivityRefusal.DAY_OUTSIDE_PERIOD.message());
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
