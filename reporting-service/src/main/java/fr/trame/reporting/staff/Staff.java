package fr.trame.reporting.staff;

import fr.trame.platform.security.TeamsOfService;
import fr.trame.reporting.facts.Cells;
import fr.trame.reporting.store.FigureStore;
import fr.trame.reporting.store.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Asks the assignments. One counts from its date, not from its announcement: a future manager sees nothing yet. */
@Component
public final class Staff implements TeamsOfService {

    private static final String NO_TEAM = "";

    private final FigureStore store;

    Staff(FigureStore store) {
        this.store = store;
    }

    /**
     * Code of the employee's team on a day; empty, which nobody manages as a team, where none is known. Who left keeps the last one.
     */
    public static String team(Snapshot snapshot, String employee, LocalDate day) {
        return snapshot
                .find(
                        "SELECT team FROM assignment WHERE employee = ? AND since <= ? ORDER BY since DESC, sequence DESC"
                                + " LIMIT 1",
                        List.of(employee, day),
                        row -> Objects.requireNonNullElse(row.text(), NO_TEAM))
                .stream()
                .findFirst()
                .orElse(NO_TEAM);
    }

    @Override
    public Set<String> of(String service) {
        List<String> codes = store.read(
                snapshot -> snapshot.find("SELECT code FROM team WHERE service = ?", List.of(service), Cells::need));
        return new TreeSet<>(codes);
    }
}
