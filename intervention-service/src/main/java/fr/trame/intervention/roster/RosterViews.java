package fr.trame.intervention.roster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.trame.contracts.EmployeeAssigned;
import fr.trame.contracts.EmployeeJoined;
import fr.trame.contracts.EmployeeLeft;
import fr.trame.contracts.TeamOpened;
import fr.trame.contracts.Topics;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Fields;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ReadModels;
import fr.trame.platform.projection.Workspace;
import fr.trame.platform.security.TeamsOfService;
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

/** One document per employee: the teams with the day each began, and the last day; and one per service: its teams. */
@Component
class RosterViews implements Projection, Roster, TeamsOfService {

    static final String NAME = "roster";
    static final String EMPLOYEES = "employees";
    static final String SERVICES = "services";
    private static final String TEAMS = "teams";

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
        return 2;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.TRAINING);
    }

    @Override
    public List<String> collections() {
        return List.of(EMPLOYEES, SERVICES);
    }

    @Override
    public Fields fields() {
        return Fields.of(EMPLOYEES)
                .staff("_id", "teams.from", "teams.team", "until")
                .technical("sequence")
                .and(SERVICES)
                .anonymous("_id", TEAMS);
    }

    @Override
    public void fold(List<HeardAnnouncement> batch, Workspace workspace) {
        Set<String> employees = new TreeSet<>();
        for (HeardAnnouncement heard : batch) {
            if (employee(heard) != null) {
                employees.add(heard.stream());
            }
        }
        workspace.fetch(EMPLOYEES, employees);
        foldTeams(batch, workspace);
        for (HeardAnnouncement heard : batch) {
            if (employees.contains(heard.stream())) {
                apply(heard, workspace);
            }
        }
    }

    /** A team never changes its service, so hearing of it again changes nothing. */
    private static void foldTeams(List<HeardAnnouncement> batch, Workspace workspace) {
        List<TeamOpened> opened = batch.stream()
                .<TeamOpened>mapMulti((heard, sink) -> {
                    if (heard.announcement() instanceof TeamOpened team) {
                        sink.accept(team);
                    }
                })
                .toList();
        workspace.fetch(
                SERVICES, opened.stream().map(TeamOpened::service).distinct().toList());
        for (TeamOpened team : opened) {
            Set<String> teams = new TreeSet<>(teams(workspace.get(SERVICES, team.service())));
            if (teams.add(team.code())) {
                workspace.put(SERVICES, team.service(), new Document(TEAMS, List.copyOf(teams)));
            }
        }
    }

    @Override
    public Set<String> of(String service) {
        return new TreeSet<>(teams(readModels.find(NAME, SERVICES, service)));
    }

    private static List<String> teams(@Nullable Document service) {
        return service == null ? List.of() : service.getList(TEAMS, String.class);
    }

    private static @Nullable String employee(HeardAnnouncement heard) {
        return switch (heard.announcement()) {
            case EmployeeJoined joined -> joined.employeeId();
            case EmployeeAssigned assigned -> assigned.employeeId();
            case EmployeeLeft left -> left.employeeId();
            default -> null;
        };
    }

    private static void apply(HeardAnnouncement heard, Workspace workspace) {
        Document present = workspace.get(EMPLOYEES, heard.stream());
        if (present != null && present.getLong("sequence") >= heard.sequence()) {
            return;
        }
        List<Document> teams = present == null ? List.of() : present.getList(TEAMS, Document.class);
        String until = present == null ? null : present.getString("until");
        Document next = new Document("sequence", heard.sequence());
        switch (heard.announcement()) {
            case EmployeeJoined joined -> next.append(TEAMS, from(List.of(), joined.from(), joined.team()));
            case EmployeeAssigned assigned ->
                next.append(TEAMS, from(teams, assigned.from(), assigned.team()))
                        .append("until", until);
            case EmployeeLeft left -> next.append(TEAMS, teams).append("until", left.until());
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
        for (Document assignment : employee.getList(TEAMS, Document.class)) {
            if (!day.isBefore(LocalDate.parse(assignment.getString("from")))) {
                team = assignment.getString("team");
            }
        }
        return team;
    }
}
