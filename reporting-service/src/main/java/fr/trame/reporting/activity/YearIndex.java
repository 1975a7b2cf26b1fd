package fr.trame.reporting.activity;

import fr.trame.platform.projection.Workspace;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which months exist in a year, by team and territory, so that the year is read by keys. */
final class YearIndex {

    private final Workspace workspace;
    private final String year;
    private final NavigableSet<String> months;
    private boolean changed;

    private YearIndex(Workspace workspace, String year) {
        this.workspace = workspace;
        this.year = year;
        this.months = new TreeSet<>(keys(workspace.get(ActivityViews.INDEX, year)));
    }

    static YearIndex of(Workspace workspace, String year) {
        return new YearIndex(workspace, year);
    }

    static List<Place.Month> months(@Nullable Document stored) {
        return keys(stored).stream().map(Place.Month::parse).toList();
    }

    void add(Place.Month month) {
        changed |= months.add(month.key());
    }

    void remove(Place.Month month) {
        changed |= months.remove(month.key());
    }

    void write() {
        if (changed && months.isEmpty()) {
            workspace.remove(ActivityViews.INDEX, year);
        } else if (changed) {
            workspace.put(ActivityViews.INDEX, year, new Document("months", List.copyOf(months)));
        }
    }

    private static List<String> keys(@Nullable Document stored) {
        return stored == null ? List.of() : stored.getList("months", String.class);
    }
}
