package fr.trame.intervention.intervention;

import static fr.trame.intervention.intervention.InterventionRefusal.COUNT_OUT_OF_RANGE;
import static fr.trame.intervention.intervention.InterventionRefusal.DATE_IN_FUTURE;
import static fr.trame.intervention.intervention.InterventionRefusal.DURATION_OUT_OF_RANGE;
import static fr.trame.intervention.intervention.InterventionRefusal.ENTERED_AT_INVALID;
import static fr.trame.intervention.intervention.InterventionRefusal.NOTE_TOO_LONG;
import static fr.trame.intervention.intervention.InterventionRefusal.PUBLICS_EXCEED_PEOPLE_MET;
import static fr.trame.intervention.intervention.InterventionRefusal.TENSION_OUT_OF_RANGE;
import static fr.trame.intervention.intervention.InterventionRefusal.TOO_MANY_MEDIATORS;
import static fr.trame.platform.refusal.CommonRefusal.INVALID_VALUE;
import static fr.trame.platform.refusal.CommonRefusal.MISSING_FIELD;

import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.PeopleCounts;
import fr.trame.platform.refusal.Faults;
import fr.trame.platform.refusal.Rules;
import fr.trame.platform.text.Signs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold of the facts by themselves, whatever the reference lists say. */
final class FactsRules {

    static final int MOST_MEDIATORS = 2;
    static final int LONGEST_MINUTES = 1_440;
    static final int MOST_PEOPLE = 10_000;
    static final int LONGEST_NOTE = 500;
    static final int HIGHEST_TENSION = 3;
    /** An entry made more days than this after the fact is accepted, and marked late. */
    static final int LATE_AFTER_DAYS = 30;
    /** A phone's clock may be ahead of ours; a blocked save would cost the entry. */
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    static final int LONGEST_FUNDING_LINE = 40;
    static final String FUNDING_LINE = "[A-Z0-9][A-Z0-9_.-]{0," + (LONGEST_FUNDING_LINE - 1) + "}";

    private static final Pattern FUNDING_LINE_FORM = Pattern.compile(FUNDING_LINE);

    private static final Rules<Told> RULES = Rules.of(Told.class)
            .require("date", DATE_IN_FUTURE, Told::isNotAfterToday)
            .require("startTime", DATE_IN_FUTURE, told -> !told.isNotAfterToday() || told.isNotAfterNow())
            .require(
                    "durationMinutes",
                    DURATION_OUT_OF_RANGE,
                    told -> within(1, LONGEST_MINUTES, told.facts().durationMinutes()))
            .require(
                    "mediators",
                    MISSING_FIELD,
                    told -> !told.facts().mediators().isEmpty(),
                    _ -> "Indiquez au moins un médiateur.")
            .require(
                    "mediators",
                    TOO_MANY_MEDIATORS,
                    told -> told.facts().mediators().size() <= MOST_MEDIATORS)
            .require(
                    "peopleMet",
                    COUNT_OUT_OF_RANGE,
                    told -> within(0, MOST_PEOPLE, told.facts().peopleMet()))
            .and(publics("publics.age", PeopleCounts::age))
            .and(publics("publics.gender", PeopleCounts::gender))
            .and(publics("publics.capacity", PeopleCounts::capacity))
            .require(
                    "tensionBefore",
                    TENSION_OUT_OF_RANGE,
                    told -> within(0, HIGHEST_TENSION, told.facts().tensionBefore()))
            .require(
                    "tensionAfter",
                    TENSION_OUT_OF_RANGE,
                    told -> within(0, HIGHEST_TENSION, told.facts().tensionAfter()))
            .require(
                    "territory",
                    MISSING_FIELD,
                    told -> told.facts().territory() != null,
                    _ -> "Indiquez un lieu ou un territoire.")
            .require(
                    "note",
                    NOTE_TOO_LONG,
                    told -> told.facts().note() == null
                            || Signs.fit(told.facts().note(), LONGEST_NOTE))
            .require(
                    "fundingLine",
                    INVALID_VALUE,
                    told -> told.facts().fundingLine() == null
                            || FUNDING_LINE_FORM
                                    .matcher(told.facts().fundingLine())
                                    .matches());

    /** What a figure would ask of an entry. */
    private static final Map<String, Function<Facts, @Nullable Object>> ASKED = new LinkedHashMap<>();

    static {
        ASKED.put("startTime", Facts::startTime);
        ASKED.put("durationMinutes", Facts::durationMinutes);
        ASKED.put("mode", Facts::mode);
        ASKED.put("tempo", Facts::tempo);
        ASKED.put("origin", Facts::origin);
        ASKED.put("theme", Facts::theme);
        ASKED.put("peopleMet", Facts::peopleMet);
        ASKED.put("outcomes", facts -> facts.outcomes().isEmpty() ? null : facts.outcomes());
    }

    private FactsRules() {}

    /** @param zone where the association works: its day decides what is in the future */
    static void check(Facts facts, Instant now, ZoneId zone) {
        var faults = new Faults();
        RULES.check(new Told(facts, LocalDateTime.ofInstant(now.plus(CLOCK_TOLERANCE), zone)), faults);
        faults.refuse();
    }

    /**
     * When an entry was made: an entry that waited on a phone says so itself. The event's envelope keeps when it was stored.
     */
    static Instant entered(@Nullable Instant noted, LocalDate fact, Instant now, ZoneId zone) {
        if (noted == null) {
            return now;
        }
        if (noted.isAfter(now.plus(CLOCK_TOLERANCE))
                || LocalDate.ofInstant(noted.plus(CLOCK_TOLERANCE), zone).isBefore(fact)) {
            throw ENTERED_AT_INVALID.on("enteredAt");
        }
        return noted.truncatedTo(ChronoUnit.MILLIS);
    }

    static boolean late(LocalDate fact, Instant entry, ZoneId zone) {
        return LocalDate.ofInstant(entry, zone).isAfter(fact.plusDays(LATE_AFTER_DAYS));
    }

    /** What a figure would ask of the entry and does not find: the entry counts, and is shown as incomplete. */
    static List<String> missing(Facts facts) {
        return ASKED.entrySet().stream()
                .filter(asked -> asked.getValue().apply(facts) == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Facts when they are told.
     *
     * @param latest what the clock of a phone may show now
     */
    private record Told(Facts facts, LocalDateTime latest) {

        boolean isNotAfterToday() {
            return !facts.date().isAfter(latest.toLocalDate());
        }

        boolean isNotAfterNow() {
            LocalTime time = facts.startTime() == null ? LocalTime.MIDNIGHT : facts.startTime();
            return !facts.date().atTime(time).isAfter(latest);
        }

        boolean metAtLeast(int people) {
            Integer met = facts.peopleMet();
            return met == null || !within(0, MOST_PEOPLE, met) || met >= people;
        }
    }

    /** People counted in one way: each count is a number of people, and together they are no more than were met. */
    private static Rules<Told> publics(String field, Function<PeopleCounts, Map<String, Integer>> way) {
        Function<Told, Map<String, Integer>> counts =
                told -> way.apply(told.facts().publics());
        return Rules.of(Told.class)
                .require(field, COUNT_OUT_OF_RANGE, told -> arePeople(counts.apply(told)))
                .require(
                        field,
                        PUBLICS_EXCEED_PEOPLE_MET,
                        told -> !arePeople(counts.apply(told)) || told.metAtLeast(sum(counts.apply(told))),
                        told -> "Les publics comptés (%d) dépassent le nombre de personnes rencontrées (%d)."
                                .formatted(sum(counts.apply(told)), told.facts().peopleMet()));
    }

    private static boolean arePeople(Map<String, Integer> counts) {
        return counts.values().stream().allMatch(count -> within(0, MOST_PEOPLE, count));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What is not known is not out of range. */
    private static boolean within(int least, int most, @Nullable Integer value) {
        return value == null || (value >= least && value <= most);
    }
}
