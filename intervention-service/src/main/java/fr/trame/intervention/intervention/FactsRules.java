package fr.trame.intervention.intervention;

import static fr.trame.intervention.intervention.InterventionRefusal.COUNT_OUT_OF_RANGE;
import static fr.trame.intervention.intervention.InterventionRefusal.DATE_IN_FUTURE;
import static fr.trame.intervention.intervention.InterventionRefusal.DURATION_OUT_OF_RANGE;
import static fr.trame.intervention.intervention.InterventionRefusal.ENTERED_AT_INVALID;
import static fr.trame.intervention.intervention.InterventionRefusal.INVALID_VALUE;
import static fr.trame.intervention.intervention.InterventionRefusal.NOTE_TOO_LONG;
import static fr.trame.intervention.intervention.InterventionRefusal.PUBLICS_EXCEED_PEOPLE_MET;
import static fr.trame.intervention.intervention.InterventionRefusal.TENSION_OUT_OF_RANGE;
import static fr.trame.intervention.intervention.InterventionRefusal.TOO_MANY_MEDIATORS;
import static fr.trame.platform.refusal.CommonRefusal.MISSING_FIELD;

import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.platform.refusal.Faults;
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

    /** @param zone where the association works: its day decides what is in the future */
    static void check(Facts facts, Instant now, ZoneId zone) {
        var faults = new Faults();
        when(facts, now.plus(CLOCK_TOLERANCE).atZone(zone), faults);
        who(facts, faults);
        people(facts, faults);
        tension("tensionBefore", facts.tensionBefore(), faults);
        tension("tensionAfter", facts.tensionAfter(), faults);
        if (facts.territory() == null) {
            faults.add(MISSING_FIELD, "territory", "Indiquez un lieu ou un territoire.");
        }
        if (facts.note() != null && facts.note().length() > LONGEST_NOTE) {
            faults.add(NOTE_TOO_LONG, "note");
        }
        if (facts.fundingLine() != null
                && !FUNDING_LINE.matcher(facts.fundingLine()).matches()) {
            faults.add(INVALID_VALUE, "fundingLine");
        }
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

    private static void when(Facts facts, ZonedDateTime latest, Faults faults) {
        LocalTime time = facts.startTime() == null ? LocalTime.MIDNIGHT : facts.startTime();
        if (facts.date().isAfter(latest.toLocalDate())) {
            faults.add(DATE_IN_FUTURE, "date");
        } else if (facts.date().atTime(time).isAfter(latest.toLocalDateTime())) {
            faults.add(DATE_IN_FUTURE, "startTime");
        }
        Integer minutes = facts.durationMinutes();
        if (minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES)) {
            faults.add(DURATION_OUT_OF_RANGE, "durationMinutes");
        }
    }

    private static void who(Facts facts, Faults faults) {
        if (facts.mediators().isEmpty()) {
            faults.add(MISSING_FIELD, "mediators", "Indiquez au moins un médiateur.");
        }
        if (facts.mediators().size() > MOST_MEDIATORS) {
            faults.add(TOO_MANY_MEDIATORS, "mediators");
        }
    }

    private static void people(Facts facts, Faults faults) {
        Integer met = facts.peopleMet();
        if (met != null && outOfRange(met)) {
            faults.add(COUNT_OUT_OF_RANGE, "peopleMet");
            met = null;
        }
        axis("publics.age", facts.publics().age(), met, faults);
        axis("publics.gender", facts.publics().gender(), met, faults);
        axis("publics.capacity", facts.publics().capacity(), met, faults);
    }

    private static void axis(String field, Map<String, Integer> counts, @Nullable Integer met, Faults faults) {
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (counts.values().stream().anyMatch(FactsRules::outOfRange)) {
            faults.add(COUNT_OUT_OF_RANGE, field);
        } else if (met != null && sum > met) {
            faults.add(
                    PUBLICS_EXCEED_PEOPLE_MET,
                    field,
                    "Les publics comptés (%d) dépassent le nombre de personnes rencontrées (%d).".formatted(sum, met));
        }
    }

    private static boolean outOfRange(int count) {
        return count < 0 || count > MOST_PEOPLE;
    }

    private static void tension(String field, @Nullable Integer degree, Faults faults) {
        if (degree != null && (degree < 0 || degree > HIGHEST_TENSION)) {
            faults.add(TENSION_OUT_OF_RANGE, field);
        }
    }
}
