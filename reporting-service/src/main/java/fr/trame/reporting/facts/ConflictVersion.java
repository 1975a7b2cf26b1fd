package fr.trame.reporting.facts;

import fr.trame.contracts.conflict.ConflictAgreed;
import fr.trame.contracts.conflict.ConflictClosed;
import fr.trame.contracts.conflict.ConflictFollowedUp;
import fr.trame.contracts.conflict.ConflictNotOpened;
import fr.trame.contracts.conflict.ConflictOpened;
import fr.trame.contracts.conflict.ConflictReopened;
import fr.trame.contracts.conflict.ConflictRequested;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.records.Records;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * A conflict case as one announcement left it. What was asked for is a column each, but its author; what became of it is another.
 *
 * @param day of the request
 */
record ConflictVersion(String id, long sequence, Instant known, LocalDate day, ConflictRequested facts, Course course)
        implements Version {

    private static final Columns<ConflictRequested> FACTS =
            new Columns<>(ConflictRequested.class, Set.of("caseId", "author", "date"), Map.of());
    private static final Columns<Course> COURSE = new Columns<>(Course.class, Set.of(), Map.of());

    static final String COLUMNS = "key BIGINT, id VARCHAR, sequence BIGINT, known TIMESTAMP, day DATE, month VARCHAR, "
            + FACTS.definition() + ", " + COURSE.definition();

    /**
     * What became of a case; days as {@code 2018-03-05}.
     *
     * @param reason why it was not opened, code of the list CF_NON_OUV
     * @param form of the agreement that holds, code of the list CF_ACCORD
     * @param checked day of the last planned check of that agreement, once it was held
     * @param standing what the parties said then, code of the list CF_SUIVI
     * @param followedUntil the last day of its follow-up
     * @param outcome code of the list CF_ISSUE, while it is closed
     */
    record Course(
            @Nullable String opened,
            @Nullable String notOpened,
            @Nullable String reason,
            @Nullable String agreed,
            @Nullable String form,
            @Nullable String checked,
            @Nullable String standing,
            @Nullable String followedUntil,
            @Nullable String closed,
            @Nullable String outcome) {

        private static final Course NOTHING = new Course(null, null, null, null, null, null, null, null, null, null);

        private Course without(String... names) {
            return Records.without(this, Set.of(names));
        }

        private Course with(Map<String, String> changed) {
            Map<String, @Nullable Object> now = Records.values(this);
            now.putAll(changed);
            return Records.made(Course.class, now);
        }
    }

    static ConflictVersion of(long sequence, Instant known, ConflictRequested facts) {
        return new ConflictVersion(
                facts.caseId(), sequence, known, LocalDate.parse(facts.date()), facts, Course.NOTHING);
    }

    /** What an announcement makes of it. */
    ConflictVersion after(HeardAnnouncement heard, Instant since) {
        Course next = switch (heard.announcement()) {
            case ConflictOpened it -> course.with(Map.of("opened", day(it.date())));
            case ConflictNotOpened it -> course.with(Map.of("notOpened", day(it.date()), "reason", it.reason()));
            case ConflictAgreed it ->
                course.without("checked", "standing")
                        .with(Map.of("agreed", day(it.date()), "form", it.form(), "followedUntil", day(it.endsOn())));
            case ConflictFollowedUp it
            when it.next() == null -> course.with(Map.of("checked", day(it.date()), "standing", it.standing()));
            case ConflictClosed it -> course.with(Map.of("closed", day(it.date()), "outcome", it.outcome()));
            case ConflictReopened _ -> course.without("closed", "outcome", "notOpened", "reason");
            default -> course;
        };
        return new ConflictVersion(id, heard.sequence(), since, day, facts, next);
    }

    private static String day(String day) {
        return LocalDate.parse(day).toString();
    }

    @Override
    public @Nullable Object cell(String column) {
        return switch (column) {
            case "month" -> Rows.month(day);
            case "open" -> false;
            default -> FACTS.cell(facts, column);
        };
    }

    @Override
    public void append(DuckDBAppender to) throws SQLException {
        to.append(Version.key(id)).append(id).append(sequence).append(Rows.utc(known));
        to.append(day).append(Rows.month(day));
        FACTS.append(facts, to);
        COURSE.append(course, to);
    }

    /** Reads what {@link #append} wrote, from this column on. */
    static ConflictVersion read(ResultSet row, int first) throws SQLException {
        var cells = new Cells(row, first + 1);
        String id = cells.need();
        long sequence = cells.number();
        Instant known = cells.instant();
        LocalDate day = cells.day();
        cells.skip(1);
        Map<String, String> others = Map.of("caseId", id, "author", "", "date", day.toString());
        return new ConflictVersion(id, sequence, known, day, FACTS.read(cells, others), COURSE.read(cells));
    }
}
