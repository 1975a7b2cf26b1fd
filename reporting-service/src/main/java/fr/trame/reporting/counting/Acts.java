package fr.trame.reporting.counting;

import fr.trame.reporting.dimensions.Sql;
import fr.trame.reporting.facts.Cells;
import fr.trame.reporting.store.Snapshot;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the acts behind a figure, in the order of day, time and id; those without a time come last in their day. */
public final class Acts {

    static final int SIZE = 50;

    private static final String NO_MINUTE = "1440";
    private static final String ORDER = "day, coalesce(minute, " + NO_MINUTE + "), id";

    private final Snapshot snapshot;
    private final Selection selection;
    private final Behind behind;

    public Acts(Snapshot snapshot, Selection selection, Behind behind) {
        this.snapshot = snapshot;
        this.selection = selection;
        this.behind = behind;
    }

    private record Row(ActPage.Act item, String key) {}

    /**
     * A page.
     *
     * @param after where it begins: the {@code next} of the page before
     */
    public ActPage page(@Nullable String after) {
        Sql rows = behind.rows(selection);
        if (after != null) {
            key(rows, after);
        }
        List<Row> found = new ArrayList<>();
        Sql page = select(rows).add(" LIMIT " + (SIZE + 1));
        snapshot.each(page.text(), page.values(), row -> found.add(row(row)));
        boolean more = found.size() > SIZE;
        List<Row> shown = more ? found.subList(0, SIZE) : found;
        return new ActPage(
                total(),
                shown.stream().map(Row::item).toList(),
                more ? shown.getLast().key() : null);
    }

    /** How many there are. */
    public long total() {
        Sql count = Sql.of("SELECT count(*) FROM ").add(behind.rows(selection));
        return snapshot.find(count.text(), count.values(), Cells::number).getFirst();
    }

    /** All of them, one by one. */
    public void each(Consumer<ActPage.Act> sink) {
        Sql all = select(behind.rows(selection));
        snapshot.each(all.text(), all.values(), row -> sink.accept(row(row).item()));
    }

    private Sql select(Sql rows) {
        String what = behind.ofReferrals() ? "intervention, level" : "id, NULL";
        return Sql.of("SELECT " + what
                        + ", id, day, minute, team, territory, domain, theme, mode, people, status FROM ")
                .add(rows)
                .add(" ORDER BY " + ORDER);
    }

    private static Row row(Cells cells) throws SQLException {
        String intervention = cells.need();
        String level = cells.text();
        String id = cells.need();
        LocalDate day = cells.day();
        Integer minute = cells.count();
        ActPage.Act item = new ActPage.Act(
                intervention,
                day.toString(),
                minute == null ? null : LocalTime.ofSecondOfDay(minute * 60L).toString(),
                cells.need(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.count(),
                cells.text(),
                level);
        String key = day + "|" + (minute == null ? NO_MINUTE : minute.toString()) + "|" + id;
        return new Row(
                item, Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
    }

    private static void key(Sql rows, String after) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("\\|", 3);
            if (parts.length == 3) {
                rows.and("(" + ORDER + ") > (?, ?, ?)", LocalDate.parse(parts[0]), Integer.valueOf(parts[1]), parts[2]);
                return;
            }
        } catch (IllegalArgumentException | DateTimeException _) {
            // refused below, like a key with too few parts
        }
        throw FigureRefusal.WRONG_KEY.on("after");
    }
}
