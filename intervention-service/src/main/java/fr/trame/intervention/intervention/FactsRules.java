package fr.trame.intervention.intervention;

import static fr.trame.intervention.intervention.InterventionRefusal.COUNT_OUT_OF_RANGE;
import static fr.trame.intervention.intervention.InterventionRefusal.DATE_IN_FUTURE;
import static fr.trame.intervention.intervention.InterventionRefusal.DURATION_OUT_OF_RANGE;
import static fr.trame.intervention.intervention.InterventionRefusal.ENTERED_AT_INVALID;
import static fr.trame.intervention.intervention.InterventionRefusal.INVALID_VALUE;
import static fr.trame.intervention.intervention.InterventionRefusal.MISSING_FIELD;
import static fr.trame.intervention.intervention.InterventionRefusal.NOTE_TOO_LONG;
import static fr.trame.intervention.intervention.InterventionRefusal.PUBLICS_EXCEED_PEOPLE_MET;
import static fr.trame.intervention.intervention.InterventionRefusal.TENSION_OUT_OF_RANGE;
import static fr.trame.intervention.intervention.InterventionRefusal.TOO_MANY_MEDIATORS;

import fr.trame.intervention.intervention.InterventionEvent.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold of the facts by themselves, whatever the reference lists say. */
final class FactsRules {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final int MOST_MEDIATORS = 2;
    static final int LONGEST_MINUTES = 1_440;
    static final int MOST_PEOPLE = 10_000;
    static final int LONGEST_NOTE = 500;
    static final int HIGHEST_TENSION = 3;
    /** An entry made more days than this after the fact is accepted, and marked late. */
    static final int LATE_AFTER_DAYS = 30;
    /** A phone's clock may be ahead of ours; a blocked save would cost the entry. */
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    private static final Pattern FUNDING_LINE = Pattern.compile("[A-Z0-9][A-Z0-9_.-]{0,39}");

    private FactsRules() {}

    static void check(Facts facts, Instant now) {
        when(facts, now);
        who(facts);
        people(facts);
        tension("tensionBefore", facts.tensionBefore());
        tension("tensionAfter", facts.tensionAfter());
        if (facts.territory() == null) {
            throw MISSING_FIELD.on("territory", "Indiquez un lieu ou un territoire.");
        }
        if (facts.note() != null && facts.note().length() > LONGEST_NOTE) {
            throw NOTE_TOO_LONG.on("note");
        }
        if (facts.fundingLine() != null
                && !FUNDING_LINE.matcher(facts.fundingLine()).matches()) {
            throw INVALID_VALUE.on("fundingLine");
        }
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, PARIS);
    }

    /**
     * When an entry was made: an entry that waited on a phone says so itself. The event's envelope keeps when it was stored.
     */
    static Instant entered(@Nullable Instant noted, LocalDate fact, Instant now) {
        if (noted == null) {
            return now;
        }
        if (noted.isAfter(now.plus(CLOCK_TOLERANCE))
                || dayOf(noted.plus(CLOCK_TOLERANCE)).isBefore(fact)) {
            throw ENTERED_AT_INVALID.on("enteredAt");
        }
        return noted.truncatedTo(ChronoUnit.MILLIS);
    }

    static boolean late(LocalDate fact, LocalDate entry) {
        return entry.isAfter(fact.plusDays(LATE_AFTER_DAYS));
    }

    /** What a figure would ask of the entry and does not find: the entry counts, and is shown as incomplete. */
    static List<String> missing(Facts facts) {
        List<String> missing = new ArrayList<>();
        absent(missing, "startTime", facts.startTime());
        absent(missing, "durationMinutes", facts.durationMinutes());
        absent(missing, "mode", facts.mode());
        absent(missing, "tempo", facts.tempo());
        absent(missing, "origin", facts.origin());
        absent(missing, "theme", facts.theme());
        absent(missing, "peopleMet", facts.peopleMet());
        if (facts.outcomes().isEmpty()) {
            missing.add("outcomes");
        }
        return List.copyOf(missing);
    }

    private static void absent(List<String> missing, String field, @Nullable Object value) {
        if (value == null) {
            missing.add(field);
        }
    }

    private static void when(Facts facts, Instant now) {
        ZonedDateTime latest = now.plus(CLOCK_TOLERANCE).atZone(PARIS);
        LocalTime time = facts.startTime() == null ? LocalTime.MIDNIGHT : facts.startTime();
        if (facts.date().isAfter(latest.toLocalDate())) {
            throw DATE_IN_FUTURE.on("date");
        }
        if (facts.date().atTime(time).isAfter(latest.toLocalDateTime())) {
            throw DATE_IN_FUTURE.on("startTime");
        }
        Integer minutes = facts.durationMinutes();
        if (minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES)) {
            throw DURATION_OUT_OF_RANGE.on("durationMinutes");
        }
    }

    private static void who(Facts facts) {
        if (facts.mediators().isEmpty()) {
            throw MISSING_FIELD.on("mediators", "Indiquez au moins un médiateur.");
        }
        if (facts.mediators().size() > MOST_MEDIATORS) {
            throw TOO_MANY_MEDIATORS.on("mediators");
        }
    }

    private static void people(Facts facts) {
        if (facts.peopleMet() != null) {
            count("peopleMet", facts.peopleMet());
        }
        axis("publics.age", facts.publics().age(), facts.peopleMet());
        axis("publics.gender", facts.publics().gender(), facts.peopleMet());
        axis("publics.capacity", facts.publics().capacity(), facts.peopleMet());
    }

    private static void axis(String field, Map<String, Integer> counts, @Nullable Integer peopleMet) {
        counts.values().forEach(count -> count(field, count));
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (peopleMet != null && sum > peopleMet) {
            throw PUBLICS_EXCEED_PEOPLE_MET.on(
                    field,
                    "Les publics comptés (%d) dépassent le nombre de personnes rencontrées (%d)."
                            .formatted(sum, peopleMet));
        }
    }

    private static void count(String field, int count) {
        if (count < 0 || count > MOST_PEOPLE) {
            throw COUNT_OUT_OF_RANGE.on(field);
        }
    }

    private static void tension(String field, @Nullable Integer degree) {
        if (degree != null && (degree < 0 || degree > HIGHEST_TENSION)) {
            throw TENSION_OUT_OF_RANGE.on(field);
        }
    }
}
