package fr.trame.platform.privacy;

import fr.trame.platform.privacy.keys.SealingKeys;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Free words are sealed under a key of their class and of the month in which they were recorded, {@code note:2026-11}. When that
 * month is as long ago as its class is kept, the key is destroyed and all of its words with it, wherever they lie.
 */
public final class ExpiringTexts {

    private static final String BEFORE_MONTH = ":";

    private final SealingKeys keys;
    private final TextTerms terms;
    private final ZoneId zone;
    private final Clock clock;

    ExpiringTexts(SealingKeys keys, TextTerms terms, ZoneId zone, Clock clock) {
        this.keys = keys;
        this.terms = terms;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * A month of words that can still be read.
     *
     * @param kind their class
     * @param due first day on which they are not kept any more
     */
    public record Month(String kind, YearMonth recorded, LocalDate due) {

        String key() {
            return kind + BEFORE_MONTH + recorded;
        }
    }

    /** How long each class is kept. */
    public Map<String, Period> terms() {
        return new TreeMap<>(terms.texts());
    }

    /** Every month of which words can still be read, the next to end first. */
    public List<Month> readable() {
        return terms.texts().keySet().stream()
                .flatMap(kind -> keys.holders(kind + BEFORE_MONTH).stream()
                        .map(key -> month(kind, YearMonth.parse(key.substring(kind.length() + 1)))))
                .sorted(Comparator.comparing(Month::due).thenComparing(Month::kind))
                .toList();
    }

    /**
     * Destroys the keys of all that is due by now, missed runs included; done again, or by several processes, it is as good as once.
     *
     * @return what can be read no more
     */
    public List<Month> destroyDue() {
        List<Month> due = readable().stream().filter(this::isOver).toList();
        due.forEach(month -> keys.destroy(month.key(), clock.instant()));
        return due;
    }

    /** The key for words of this class that were recorded then. */
    String key(String kind, Instant recorded) {
        return month(kind, recorded).key();
    }

    /** Whether words of this class that were recorded then are not kept any more. */
    boolean isOver(String kind, Instant recorded) {
        return isOver(month(kind, recorded));
    }

    private boolean isOver(Month month) {
        return !month.due().isAfter(LocalDate.now(clock.withZone(zone)));
    }

    private Month month(String kind, Instant recorded) {
        return month(kind, YearMonth.from(recorded.atZone(zone)));
    }

    private Month month(String kind, YearMonth recorded) {
        Period term = Stream.ofNullable(terms.texts().get(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing says how long texts of class " + kind
                        + " are kept: set trame.retention.texts." + kind));
        return new Month(kind, recorded, recorded.plusMonths(1).atDay(1).plus(term));
    }
}
