package fr.trame.intervention.roster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.trame.contracts.EmployeeAssigned;
import fr.trame.contracts.EmployeeJoined;
import fr.trame.contracts.EmployeeLeft;
import fr.trame.contracts.Topics;
import fr.trame.platform.messaging.Heard;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ReadModels;
import fr.trame.platform.projection.Workspace;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document per employee: the teams with the day each began, and the last day. */
@Component
class RosterViews implements Projection, Roster {

    static final String NAME = "roster";
    static final String EMPLOYEES = "employees";

    /** Every entry asks for its mediators: what was known this long ago is as good as what is announced now. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final int KEPT = 10_000;

    private final ReadModels readModels;
    private final Cache<String, Document> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(KEPT).build();

    RosterViews(ReadModels readModels) {
        this.readModels = readModels;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.TRAINING);
    }

    @Override
    public List<String> collections() {
        return List.of(EMPLOYEES);
    }

    @Override
    public void fold(List<Heard> batch, Workspace workspace) {
        Set<String> employees = new TreeSet<>();
        for (Heard heard : batch) {
            if (employee(heard) != null) {
                employees.add(heard.stream());
            }
        }
        workspace.fetch(EMPLOYEES, employees);
        for (Heard heard : batch) {
            if (employees.contains(heard.stream())) {
                apply(heard, workspace);
            }
        }
    }

    private static @Nullable String employee(Heard heard) {
        return switch (heard.announcement()) {
            case EmployeeJoined joined -> joined.employeeId();
            case EmployeeAssigned assigned -> assigned.employeeId();
            case EmployeeLeft left -> left.employeeId();
            default -> null;
        };
    }

    private static void apply(Heard heard, Workspace workspace) {
        Document present = workspace.get(EMPLOYEES, heard.stream());
        if (present != null && present.getLong("sequence") >= heard.sequence()) {
            return;
        }
        List<Document> teams = present == null ? List.of() : present.getList("teams", Document.class);
        String until = present == null ? null : present.getString("until");
        Document next = new Document("sequence", heard.sequence());
        switch (heard.announcement()) {
            case EmployeeJoined joined -> next.append("teams", from(List.of(), joined.from(), joined.team()));
            case EmployeeAssigned assigned ->
                next.append("teams", from(teams, assigned.from(), assigned.team()))
                        .append("until", until);
            case EmployeeLeft left -> next.append("teams", teams).append("until", left.until());
            default -> throw new IllegalStateException("not about an employee: " + heard.announcement());
        }
        workspace.put(EMPLOYEES, heard.stream(), next);
    }

    /** From that day on it is this team, whatever was known of the days after. */
    private static List<Document> from(List<Document> teams, String from, @Nullable String team) {
        List<Document> next = new ArrayList<>();
        for (Document earlier : teams) {
            if (earlier.getString("from").compareTo(from) < 0) {
                next.add(earlier);
            }
        }
        next.add(new Document("from", from).append("team", team));
        return next;
    }

    @Override
    public Book of(Collection<String> employees) {
        Map<String, Document> people =
                known.getAll(employees, missing -> readModels.find(NAME, EMPLOYEES, List.copyOf(missing)));
        return (employee, team, day) -> {
            Document document = people.get(employee);
            return document != null && team.equals(teamOn(document, day));
        };
    }

    private static @Nullable String teamOn(Document employee, LocalDate day) {
        String until = employee.getString("until");
        if (until != null && day.isAfter(LocalDate.parse(until))) {
            return null;
        }
        String team = null;
        for (Document assignment : employee.getList("teams", Document.class)) {
            if (!day.isBefore(LocalDate.parse(assignment.getString("from")))) {
                team = assignment.getString("team");
            }
        }
        return team;
    }
}
