package fr.trame.reporting.activity;

import fr.trame.contracts.InterventionFacts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An intervention as far as figures need it.
 *
 * @param status {@link #RECORDED}, {@link #RETURNED} or {@link #VALIDATED}
 * @param mediators ids, separated by a space
 * @param outcomes codes, separated by a space
 * @param incomplete some fact is still missing, whether validated or not
 * @param late entered more than 30 days after the fact
 */
record Act(
        String id,
        long sequence,
        String status,
        @Nullable String time,
        String mediators,
        String domain,
        @Nullable String theme,
        @Nullable String mode,
        @Nullable String origin,
        String outcomes,
        @Nullable Integer people,
        String age,
        String gender,
        String capacity,
        boolean incomplete,
        boolean late)
        implements Fact {

    static final String RECORDED = "RECORDED";
    static final String RETURNED = "RETURNED";
    static final String VALIDATED = "VALIDATED";

    static Act of(String id, long sequence, InterventionFacts facts) {
        return new Act(
                id,
                sequence,
                RECORDED,
                facts.startTime() == null
                        ? null
                        : LocalTime.parse(facts.startTime()).toString(),
                words(facts.mediators()),
                Tally.code(facts.mainDomain()),
                code(facts.theme()),
                code(facts.mode()),
                code(facts.origin()),
                words(facts.outcomes()),
                facts.peopleMet(),
                Tally.line(facts.publics().age()),
                Tally.line(facts.publics().gender()),
                Tally.line(facts.publics().capacity()),
                !facts.missing().isEmpty(),
                facts.late());
    }

    static Act from(Document stored) {
        return new Act(
                stored.getString("id"),
                stored.getLong("sequence"),
                stored.getString("status"),
                stored.getString("time"),
                text(stored, "mediators"),
                stored.getString("domain"),
                stored.getString("theme"),
                stored.getString("mode"),
                stored.getString("origin"),
                text(stored, "outcomes"),
                stored.getInteger("people"),
                text(stored, "age"),
                text(stored, "gender"),
                text(stored, "capacity"),
                stored.getBoolean("incomplete", false),
                stored.getBoolean("late", false));
    }

    Act with(String otherStatus, long at) {
        return new Act(
                id,
                at,
                otherStatus,
                time,
                mediators,
                domain,
                theme,
                mode,
                origin,
                outcomes,
                people,
                age,
                gender,
                capacity,
                incomplete,
                late);
    }

    /** Not validated or not complete: what the figures say beside themselves. */
    boolean isOpen() {
        return incomplete || !status.equals(VALIDATED);
    }

    @Override
    public void count(Tally tally, LocalDate day, int sign) {
        tally.add(Dimension.COUNT, Dimension.INTERVENTIONS, sign);
        tally.add(Dimension.COUNT, Dimension.INCOMPLETE, incomplete ? sign : 0);
        tally.add(Dimension.COUNT, Dimension.LATE, late ? sign : 0);
        tally.add(Dimension.COUNT, Dimension.OPEN, isOpen() ? sign : 0);
        tally.add(Dimension.COUNT, Dimension.PEOPLE, people == null ? 0 : sign * people);
        tally.add(Dimension.COUNT, Dimension.PEOPLE_OPEN, people == null || !isOpen() ? 0 : sign * people);
        tally.add(Dimension.STATUS, status, sign);
        split(tally, Dimension.DAY, day.toString().substring(8), sign);
        split(tally, Dimension.DOMAIN, domain, sign);
        split(tally, Dimension.THEME, theme, sign);
        split(tally, Dimension.ORIGIN, origin, sign);
        split(tally, Dimension.MODE, mode, sign);
        split(tally, Dimension.HOUR, hour(day), sign);
        for (String outcome : list(outcomes)) {
            split(tally, Dimension.OUTCOME, outcome, sign);
        }
        for (String mediator : list(mediators)) {
            tally.add(Dimension.MEDIATOR, mediator, sign);
        }
        publics()
                .forEach((dimension, line) ->
                        Tally.read(line).forEach((code, count) -> people(tally, dimension, code, sign, count)));
    }

    /** Weekday (Monday is 1) and hour of its start, {@code 1-14}; null if it is not known. */
    @Nullable
    String hour(LocalDate day) {
        return time == null
                ? null
                : day.getDayOfWeek().getValue() + "-" + LocalTime.parse(time).getHour();
    }

    /** Whether somebody of this public was met. */
    boolean met(String dimension, String code) {
        return Tally.read(publics().get(dimension)).getOrDefault(code, 0) > 0;
    }

    @Override
    public Document toDocument() {
        Document document = new Document("id", id).append("sequence", sequence).append("status", status);
        append(document, "time", time);
        append(document, "mediators", mediators);
        append(document, "domain", domain);
        append(document, "theme", theme);
        append(document, "mode", mode);
        append(document, "origin", origin);
        append(document, "outcomes", outcomes);
        if (people != null) {
            document.append("people", people);
        }
        publics().forEach((dimension, line) -> append(document, dimension, line));
        if (incomplete) {
            document.append("incomplete", true);
        }
        return late ? document.append("late", true) : document;
    }

    private Map<String, String> publics() {
        return new TreeMap<>(Map.of(Dimension.AGE, age, Dimension.GENDER, gender, Dimension.CAPACITY, capacity));
    }

    private void split(Tally tally, String dimension, @Nullable String code, int sign) {
        if (code != null) {
            tally.add(dimension, code, sign);
            tally.add(Dimension.open(dimension), code, isOpen() ? sign : 0);
        }
    }

    private void people(Tally tally, String dimension, String code, int sign, int count) {
        tally.add(dimension, code, sign * count);
        tally.add(Dimension.open(dimension), code, isOpen() ? sign * count : 0);
        tally.add(Dimension.acts(dimension), code, count > 0 ? sign : 0);
    }

    private static void append(Document document, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            document.append(field, value);
        }
    }

    private static @Nullable String code(@Nullable String code) {
        return code == null ? null : Tally.code(code);
    }

    static String words(List<String> codes) {
        return String.join(
                " ", codes.stream().map(Tally::code).distinct().sorted().toList());
    }

    static List<String> list(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    private static String text(Document stored, String field) {
        return stored.get(field, "");
    }
}
