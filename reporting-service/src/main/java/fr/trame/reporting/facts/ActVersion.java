package fr.trame.reporting.facts;

import fr.trame.contracts.intervention.InterventionFacts;
import fr.trame.contracts.intervention.Publics;
import fr.trame.reporting.dimensions.ListText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * An intervention as one announcement left it.
 *
 * @param status {@link #RECORDED}, {@link #RETURNED} or {@link #VALIDATED}
 */
record ActVersion(String id, long sequence, Instant known, String status, LocalDate day, InterventionFacts facts)
        implements Version {

    static final String RECORDED = "RECORDED";
    static final String RETURNED = "RETURNED";
    static final String VALIDATED = "VALIDATED";

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

    /** Missing facts, validated or not, or not validated: what the figures say beside themselves. */
    private boolean isOpen() {
        return !facts.missing().isEmpty() || !status.equals(VALIDATED);
    }

    /** Appends what {@link Tables#ACT} names, in that order; the row is still to be ended. */
    void append(DuckDBAppender to) throws SQLException {
        LocalTime time = facts.startTime() == null ? null : LocalTime.parse(facts.startTime());
        to.append(Version.key(id)).append(id).append(sequence).append(Rows.utc(known));
        to.append(status).append(day).append(Rows.month(day));
        to.append(time == null ? null : day.getDayOfWeek().getValue() + "-" + time.getHour());
        to.append(time == null ? null : (Integer) time.toSecondOfDay() / 60);
        to.append(facts.team()).append(facts.territory());
        to.append(facts.mainDomain()).append(ListText.of(facts.secondaryDomains()));
        to.append(facts.theme()).append(facts.mode()).append(facts.origin()).append(facts.tempo());
        to.append(facts.place()).append(facts.placeType()).append(facts.fundingLine());
        to.append(facts.durationMinutes()).append(facts.tensionBefore()).append(facts.tensionAfter());
        to.append(ListText.of(facts.outcomes())).append(ListText.of(facts.mediators()));
        to.append(facts.peopleMet());
        to.append(ListText.of(facts.publics().age()));
        to.append(ListText.of(facts.publics().gender()));
        to.append(ListText.of(facts.publics().capacity()));
        to.append(ListText.of(facts.missing())).append(!facts.missing().isEmpty());
        to.append(facts.late()).append(isOpen());
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
        return new ActVersion(id, sequence, known, status, day, facts(day, minute, cells));
    }

    /** What an act says by one code each, in the order of the columns. */
    private record Codes(
            String team,
            @Nullable String territory,
            String domain,
            List<String> secondary,
            @Nullable String theme,
            @Nullable String mode,
            @Nullable String origin,
            @Nullable String tempo,
            @Nullable String place,
            @Nullable String placeType,
            @Nullable String funding) {

        static Codes read(Cells cells) throws SQLException {
            return new Codes(
                    cells.need(),
                    cells.text(),
                    cells.need(),
                    cells.codes(),
                    cells.text(),
                    cells.text(),
                    cells.text(),
                    cells.text(),
                    cells.text(),
                    cells.text(),
                    cells.text());
        }
    }

    /** From the team on. */
    private static InterventionFacts facts(LocalDate day, @Nullable Integer minute, Cells cells) throws SQLException {
        Codes codes = Codes.read(cells);
        Integer duration = cells.count();
        Integer before = cells.count();
        Integer after = cells.count();
        List<String> outcomes = cells.codes();
        List<String> mediators = cells.codes();
        Integer people = cells.count();
        var publics = new Publics(cells.counts(), cells.counts(), cells.counts());
        List<String> missing = cells.codes();
        cells.skip(1);
        boolean late = cells.yes();
        return new InterventionFacts(
                day.toString(),
                minute == null ? null : LocalTime.ofSecondOfDay(minute * 60L).toString(),
                duration,
                mediators,
                codes.team(),
                codes.territory(),
                codes.place(),
                codes.placeType(),
                codes.mode(),
                codes.tempo(),
                codes.origin(),
                codes.domain(),
                codes.secondary(),
                codes.theme(),
                publics,
                people,
                before,
                after,
                outcomes,
                codes.funding(),
                late,
                missing);
    }
}
