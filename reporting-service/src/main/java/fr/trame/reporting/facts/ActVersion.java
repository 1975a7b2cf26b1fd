package fr.trame.reporting.facts;

import fr.trame.contracts.intervention.InterventionFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * An intervention as one announcement left it. Each of its facts is a column.
 *
 * @param status {@link #RECORDED}, {@link #RETURNED} or {@link #VALIDATED}
 */
record ActVersion(String id, long sequence, Instant known, String status, LocalDate day, InterventionFacts facts)
        implements Version {

    static final String RECORDED = "RECORDED";
    static final String RETURNED = "RETURNED";
    static final String VALIDATED = "VALIDATED";

    /** Date and time are told by day, month, hour of the week and minute of the day. */
    private static final Columns<InterventionFacts> FACTS = new Columns<>(
            InterventionFacts.class,
            Set.of("date", "startTime"),
            Map.of("mainDomain", "domain", "peopleMet", "people", "fundingLine", "funding"));

    static final String COLUMNS = "key BIGINT, id VARCHAR, sequence BIGINT, known TIMESTAMP, status VARCHAR, day DATE,"
            + " month VARCHAR, hour VARCHAR, minute INTEGER, incomplete BOOLEAN, open BOOLEAN, "
            + FACTS.definition();

    static ActVersion of(String id, long sequence, Instant known, InterventionFacts facts) {
        Stream.of(facts.team(), facts.mainDomain(), facts.mediators(), facts.publics(), facts.missing())
                .forEach(Objects::requireNonNull);
        if (facts.startTime() != null) {
            LocalTime.parse(facts.startTime());
        }
        return new ActVersion(id, sequence, known, RECORDED, LocalDate.parse(facts.date()), facts);
    }

    ActVersion with(String otherStatus, long at, Instant since) {
        return new ActVersion(id, at, since, otherStatus, day, facts);
    }

    private boolean isIncomplete() {
        return !facts.missing().isEmpty();
    }

    /** Missing facts, validated or not, or not validated: what the figures say beside themselves. */
    private boolean isOpen() {
        return isIncomplete() || !status.equals(VALIDATED);
    }

    private @Nullable LocalTime time() {
        return facts.startTime() == null ? null : LocalTime.parse(facts.startTime());
    }

    /** {@code 3-14}: Wednesday from two to three in the afternoon. */
    private @Nullable String hour() {
        LocalTime time = time();
        return time == null ? null : day.getDayOfWeek().getValue() + "-" + time.getHour();
    }

    @Override
    public @Nullable Object cell(String column) {
        return switch (column) {
            case "status" -> status;
            case "day" -> day;
            case "month" -> Rows.month(day);
            case "hour" -> hour();
            case "incomplete" -> isIncomplete();
            case "open" -> isOpen();
            default -> FACTS.cell(facts, column);
        };
    }

    @Override
    public void append(DuckDBAppender to) throws SQLException {
        LocalTime time = time();
        to.append(Version.key(id)).append(id).append(sequence).append(Rows.utc(known));
        to.append(status).append(day).append(Rows.month(day));
        to.append(hour());
        to.append(time == null ? null : (Integer) time.toSecondOfDay() / 60);
        to.append(isIncomplete()).append(isOpen());
        FACTS.append(facts, to);
    }

    /** Reads what {@link #append} wrote, from this column on. */
    static ActVersion read(ResultSet row, int first) throws SQLException {
        var cells = new Cells(row, first + 1);
        String id = cells.need();
        long sequence = cells.number();
        Instant known = cells.instant();
        String status = cells.need();
        LocalDate day = cells.day();
        cells.skip(2);
        Integer minute = cells.count();
        cells.skip(2);
        Map<String, @Nullable Object> when = new HashMap<>();
        when.put("date", day.toString());
        when.put(
                "startTime",
                minute == null ? null : LocalTime.ofSecondOfDay(minute * 60L).toString());
        return new ActVersion(id, sequence, known, status, day, FACTS.read(cells, when));
    }
}
