package fr.trame.reporting.staff;

import fr.trame.contracts.career.Career;
import fr.trame.contracts.career.Tenure;
import fr.trame.platform.security.Register;
import fr.trame.platform.security.TeamsOfService;
import fr.trame.reporting.facts.Cells;
import fr.trame.reporting.facts.StaffRows;
import fr.trame.reporting.store.FigureStore;
import fr.trame.reporting.store.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the register. What is of a day counts from that day, not from its announcement: a future manager sees nothing yet. */
@Component
public final class Staff implements Register, TeamsOfService {

    private final FigureStore store;

    Staff(FigureStore store) {
        this.store = store;
    }

    /** Codes of the employee's teams on a day; of who left, those of the last day. */
    public static List<String> teams(Snapshot snapshot, String employee, LocalDate day) {
        Career career = career(snapshot, employee);
        LocalDate last = career.until();
        return career.on(last != null && day.isAfter(last) ? last : day).stream()
                .map(Tenure::team)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public Career career(String person) {
        return store.read(snapshot -> career(snapshot, person));
    }

    private static Career career(Snapshot snapshot, String employee) {
        return snapshot.find(StaffRows.ALL_OF, List.of(employee), StaffRows::step).stream()
                .reduce(Career.NONE, (career, step) -> step.apply(career), (one, _) -> one);
    }

    @Override
    public @Nullable String service(String team) {
        return store
                .read(snapshot -> snapshot.find("SELECT service FROM team WHERE code = ?", List.of(team), Cells::need))
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public Set<String> of(String service) {
        List<String> codes = store.read(
                snapshot -> snapshot.find("SELECT code FROM team WHERE service = ?", List.of(service), Cells::need));
        return new TreeSet<>(codes);
    }
}
