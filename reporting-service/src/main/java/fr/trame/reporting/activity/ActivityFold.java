package fr.trame.reporting.activity;

import fr.trame.contracts.InterventionAmended;
import fr.trame.contracts.InterventionFacts;
import fr.trame.contracts.InterventionRecorded;
import fr.trame.contracts.InterventionReturned;
import fr.trame.contracts.InterventionValidated;
import fr.trame.contracts.InterventionVoided;
import fr.trame.contracts.ReferralClosed;
import fr.trame.contracts.ReferralProposed;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One batch of announcements on its way into the documents of {@link ActivityViews}. */
final class ActivityFold {

    private final Workspace workspace;
    private final Map<String, Whereabouts> whereabouts = new TreeMap<>();
    private final Map<String, Whereabouts> moved = new TreeMap<>();
    private final Map<Place, Day> before = new HashMap<>();
    private final Map<Place, Day> after = new HashMap<>();

    ActivityFold(Workspace workspace) {
        this.workspace = workspace;
    }

    void fold(List<HeardAnnouncement> batch) {
        List<HeardAnnouncement> fresh =
                unheard(batch.stream().filter(ActivityFold::matters).toList());
        if (fresh.isEmpty()) {
            return;
        }
        fetch(fresh);
        fresh.forEach(this::apply);
        writeDays();
        writeMonths();
        moved.forEach((stream, now) -> workspace.put(ActivityViews.FACT, stream, now.toDocument()));
    }

    private List<HeardAnnouncement> unheard(List<HeardAnnouncement> batch) {
        workspace.fetch(
                ActivityViews.FACT,
                batch.stream().map(HeardAnnouncement::stream).distinct().toList());
        List<HeardAnnouncement> fresh = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        for (HeardAnnouncement heard : batch) {
            Whereabouts known = Whereabouts.from(workspace.get(ActivityViews.FACT, heard.stream()));
            if (known != null) {
                whereabouts.put(heard.stream(), known);
            }
            long applied = last.getOrDefault(heard.stream(), known == null ? -1 : known.sequence());
            if (heard.sequence() > applied) {
                last.put(heard.stream(), heard.sequence());
                fresh.add(heard);
            }
        }
        return fresh;
    }

    /** Reads what the batch works on, derived documents before those they derive from. */
    private void fetch(List<HeardAnnouncement> fresh) {
        List<Place> places = fresh.stream()
                .flatMap(heard -> Stream.of(present(heard.stream()), target(heard)))
                .<Place>mapMulti((place, sink) -> {
                    if (place != null) {
                        sink.accept(place);
                    }
                })
                .distinct()
                .toList();
        workspace.fetch(
                ActivityViews.INDEX,
                places.stream().map(place -> place.month().year()).distinct().toList());
        workspace.fetch(
                ActivityViews.MONTH,
                places.stream().map(place -> place.month().key()).distinct().toList());
        workspace.fetch(
                ActivityViews.DAY, places.stream().map(Place::key).distinct().toList());
    }

    private void apply(HeardAnnouncement heard) {
        switch (heard.announcement()) {
            case InterventionRecorded recorded -> set(heard, act(heard, recorded.facts()));
            case InterventionAmended amended -> set(heard, act(heard, amended.facts()));
            case InterventionVoided _ -> move(heard, null);
            case InterventionValidated _ -> change(heard, fact -> ((Act) fact).with(Act.VALIDATED, heard.sequence()));
            case InterventionReturned _ -> change(heard, fact -> ((Act) fact).with(Act.RETURNED, heard.sequence()));
            case ReferralProposed proposed -> set(heard, Link.of(proposed, heard.sequence()));
            case ReferralClosed closed ->
                change(heard, fact -> ((Link) fact).closed(heard.sequence(), closed.outcome()));
            default -> throw new IllegalStateException("Does not matter here");
        }
    }

    private static Act act(HeardAnnouncement heard, InterventionFacts facts) {
        return Act.of(heard.stream(), heard.sequence(), facts);
    }

    private void set(HeardAnnouncement heard, Fact fact) {
        Place place = target(heard);
        move(heard, place);
        if (place != null) {
            day(place).put(fact);
        }
    }

    private void move(HeardAnnouncement heard, @Nullable Place to) {
        Place from = present(heard.stream());
        if (from != null && !from.equals(to)) {
            day(from).remove(heard.stream(), heard.sequence());
        }
        remember(heard, to);
    }

    /** Changes a fact where it is. It may be elsewhere already, if a batch that was cut short had carried it on. */
    private void change(HeardAnnouncement heard, UnaryOperator<Fact> change) {
        Whereabouts known = whereabouts.get(heard.stream());
        if (known == null) {
            throw new IllegalStateException("HeardAnnouncement of a fact that was never announced: " + heard.stream());
        }
        Place place = known.place();
        Fact fact = place == null ? null : day(place).get(heard.stream());
        if (place != null && fact != null) {
            day(place).put(change.apply(fact));
        }
        remember(heard, place);
    }

    private void remember(HeardAnnouncement heard, @Nullable Place place) {
        Whereabouts now = new Whereabouts(heard.sequence(), place);
        whereabouts.put(heard.stream(), now);
        moved.put(heard.stream(), now);
    }

    private @Nullable Place present(String stream) {
        Whereabouts known = whereabouts.get(stream);
        return known == null ? null : known.place();
    }

    private Day day(Place place) {
        return after.computeIfAbsent(place, _ -> {
            Day stored = Day.from(workspace.get(ActivityViews.DAY, place.key()));
            before.put(place, stored);
            return stored.copy();
        });
    }

    private void writeDays() {
        after.forEach((place, day) -> {
            if (day.isEmpty() && !before(place).isEmpty()) {
                workspace.remove(ActivityViews.DAY, place.key());
            } else if (day.mark() != before(place).mark()) {
                workspace.put(ActivityViews.DAY, place.key(), day.toDocument());
            }
        });
    }

    private void writeMonths() {
        Map<Place.Month, List<Place>> touched = new HashMap<>();
        after.keySet()
                .forEach(place -> touched.computeIfAbsent(place.month(), _ -> new ArrayList<>())
                        .add(place));
        Map<String, YearIndex> years = new HashMap<>();
        touched.forEach((month, places) -> {
            MonthSheet sheet = sheet(month, places);
            YearIndex index = years.computeIfAbsent(month.year(), year -> YearIndex.of(workspace, year));
            if (sheet.isEmpty()) {
                if (workspace.get(ActivityViews.MONTH, month.key()) != null) {
                    workspace.remove(ActivityViews.MONTH, month.key());
                }
                index.remove(month);
            } else {
                workspace.put(ActivityViews.MONTH, month.key(), sheet.toDocument());
                index.add(month);
            }
        });
        years.values().forEach(YearIndex::write);
    }

    private MonthSheet sheet(Place.Month month, List<Place> places) {
        MonthSheet sheet = MonthSheet.from(workspace.get(ActivityViews.MONTH, month.key()));
        if (places.stream().allMatch(place -> sheet.sums(place, before(place)))) {
            places.forEach(place -> sheet.exchange(place, before(place), day(place)));
            return sheet;
        }
        workspace.fetch(ActivityViews.DAY, month.days().stream().map(Place::key).toList());
        return MonthSheet.sum(month, this::now);
    }

    private Day now(Place place) {
        Day changed = after.get(place);
        return changed == null ? Day.from(workspace.get(ActivityViews.DAY, place.key())) : changed;
    }

    private Day before(Place place) {
        return before.getOrDefault(place, new Day());
    }

    private static boolean matters(HeardAnnouncement heard) {
        return switch (heard.announcement()) {
            case InterventionRecorded _, InterventionAmended _, InterventionVoided _ -> true;
            case InterventionValidated _, InterventionReturned _ -> true;
            case ReferralProposed _, ReferralClosed _ -> true;
            default -> false;
        };
    }

    /** Where the fact is to count, if the announcement says so. */
    private static @Nullable Place target(HeardAnnouncement heard) {
        return switch (heard.announcement()) {
            case InterventionRecorded recorded -> place(recorded.facts());
            case InterventionAmended amended -> place(amended.facts());
            case ReferralProposed proposed -> Place.of(proposed.team(), proposed.territory(), proposed.date());
            default -> null;
        };
    }

    private static Place place(InterventionFacts facts) {
        return Place.of(facts.team(), facts.territory(), facts.date());
    }
}
