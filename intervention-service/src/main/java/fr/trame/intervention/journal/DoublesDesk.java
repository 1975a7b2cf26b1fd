package fr.trame.intervention.journal;

import fr.trame.contracts.intervention.Doubles;
import fr.trame.contracts.intervention.Doubles.Act;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.paging.AtLeast;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PagingRefusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where entries that may be the same act are looked for: day by day, in what a team did. */
@Component
class DoublesDesk {

    /** So much is read at once: a month of a team. */
    private static final int DAYS_AT_ONCE = 31;

    /** After a year in which nothing was found the caller asks for more. */
    private static final int LOOKS = 12;

    private final JournalViews journal;
    private final EventStreams streams;

    DoublesDesk(JournalViews journal, EventStreams streams) {
        this.journal = journal;
        this.streams = streams;
    }

    /** Two entries that may be the same act; the first was there first. */
    record Two(JournalView first, JournalView second) {

        private static Two of(JournalView one, JournalView other) {
            Comparator<JournalView> order =
                    Comparator.comparing(JournalView::recordedAt).thenComparing(JournalView::id);
            return order.compare(one, other) <= 0 ? new Two(one, other) : new Two(other, one);
        }

        private String pair() {
            return ToldApart.pair(first.id(), second.id());
        }

        /** Orders them by day, and places each once. */
        private String key() {
            return first.facts().date() + " " + pair();
        }
    }

    /** What is recorded that may be the act of this draft. */
    List<JournalView> like(Act draft) {
        LocalDate day = LocalDate.parse(draft.date());
        return journal.counted(draft.team(), day, day).stream()
                .filter(entry -> Doubles.same(draft, act(entry)))
                .toList();
    }

    /**
     * Those of a team that nobody told apart, the last day first.
     *
     * @param from the first day; null for the first that is left to be looked through
     * @param after the key of the last that was seen
     */
    Page<Two> ofTeam(String team, @Nullable LocalDate from, LocalDate to, int limit, @Nullable String after) {
        LocalDate begin = from == null ? journal.firstOpenDay(team) : from;
        List<Two> found = new ArrayList<>();
        LocalDate end = after == null ? to : day(after);
        if (begin == null || begin.isAfter(end)) {
            return new Page<>(found, null, 0L);
        }
        LocalDate next = end.plusDays(1);
        for (int look = 0; look < LOOKS && found.size() <= limit && next.isAfter(begin); look++) {
            LocalDate last = next.minusDays(1);
            next = last.minusDays(DAYS_AT_ONCE - 1L).isBefore(begin) ? begin : last.minusDays(DAYS_AT_ONCE - 1L);
            found.addAll(among(journal.counted(team, next, last)).stream()
                    .filter(two -> after == null || two.key().compareTo(after) < 0)
                    .toList());
        }
        if (found.size() > limit) {
            List<Two> shown = found.subList(0, limit);
            return new Page<>(shown, shown.getLast().key(), null);
        }
        boolean more = next.isAfter(begin);
        return new Page<>(found, more ? next.toString() : null, more || after != null ? null : (long) found.size());
    }

    /** Until the lists know what the caller has just changed. */
    void waitFor(AtLeast atLeast) {
        journal.waitFor(atLeast);
    }

    private static LocalDate day(String key) {
        try {
            return LocalDate.parse(key.substring(0, Math.min(key.length(), 10)));
        } catch (DateTimeException none) {
            throw PagingRefusal.UNKNOWN_PAGE.on("after");
        }
    }

    private List<Two> among(List<JournalView> entries) {
        Map<String, JournalView> byId =
                entries.stream().collect(Collectors.toMap(JournalView::id, Function.identity()));
        List<Two> twos = Doubles.among(entries.stream().map(DoublesDesk::act).toList()).stream()
                .map(pair -> Two.of(
                        Objects.requireNonNull(byId.get(pair.one().id())),
                        Objects.requireNonNull(byId.get(pair.other().id()))))
                .sorted(Comparator.comparing(Two::key).reversed())
                .toList();
        Set<String> apart = streams.read(twos.stream().map(Two::pair).toList()).keySet();
        return twos.stream().filter(two -> !apart.contains(two.pair())).toList();
    }

    private static Act act(JournalView entry) {
        return Act.of(entry.id(), Objects.requireNonNull(entry.recordedBy()), entry.facts());
    }
}
