package fr.trame.reporting.activity;

import fr.trame.contracts.EmployeeAssigned;
import fr.trame.contracts.EmployeeJoined;
import fr.trame.contracts.TeamOpened;
import fr.trame.contracts.Topics;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Fields;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ReadModels;
import fr.trame.platform.projection.Workspace;
import fr.trame.platform.security.TeamsOfService;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The present team of each employee, to know who may see a mediator's own figures (somebody who left keeps the last one), and
 * the teams of each service.
 */
@Component
class StaffViews implements Projection, TeamsOfService {

    static final String NAME = "staff";
    static final String EMPLOYEE = "employee";
    static final String SERVICE = "service";
    private static final String TEAMS = "teams";
    private static final String NO_TEAM = "";

    private final ObjectProvider<ReadModels> readModels;

    StaffViews(ObjectProvider<ReadModels> readModels) {
        this.readModels = readModels;
    }

    /** Code of the employee's team; empty, which nobody manages as a team, where none is known. */
    String team(String employee) {
        Document stored = readModels.getObject().find(NAME, EMPLOYEE, employee);
        String team = stored == null ? null : stored.getString("team");
        return team == null ? NO_TEAM : team;
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
        return List.of(EMPLOYEE, SERVICE);
    }

    @Override
    public Fields fields() {
        return Fields.of(EMPLOYEE)
                .staff("_id", "team")
                .technical("sequence")
                .and(SERVICE)
                .anonymous("_id", TEAMS);
    }

    @Override
    public void fold(List<HeardAnnouncement> batch, Workspace workspace) {
        workspace.fetch(
                EMPLOYEE,
                batch.stream().map(HeardAnnouncement::stream).distinct().toList());
        workspace.fetch(
                SERVICE, batch.stream().flatMap(StaffViews::service).distinct().toList());
        for (HeardAnnouncement heard : batch) {
            switch (heard.announcement()) {
                case EmployeeJoined joined -> place(heard, joined.team(), workspace);
                case TeamOpened team -> add(team, workspace);
                case EmployeeAssigned assigned -> place(heard, assigned.team(), workspace);
                default -> {
                    // who leaves keeps the last team
                }
            }
        }
    }

    private static Stream<String> service(HeardAnnouncement heard) {
        return heard.announcement() instanceof TeamOpened team ? Stream.of(team.service()) : Stream.empty();
    }

    /** A team never changes its service, so hearing of it again changes nothing. */
    private static void add(TeamOpened team, Workspace workspace) {
        Set<String> teams = new TreeSet<>(teams(workspace.get(SERVICE, team.service())));
        if (teams.add(team.code())) {
            workspace.put(SERVICE, team.service(), new Document(TEAMS, List.copyOf(teams)));
        }
    }

    @Override
    public Set<String> of(String service) {
        return new TreeSet<>(teams(readModels.getObject().find(NAME, SERVICE, service)));
    }

    private static List<String> teams(@Nullable Document service) {
        return service == null ? List.of() : service.getList(TEAMS, String.class);
    }

    private static void place(HeardAnnouncement heard, @Nullable String team, Workspace workspace) {
        Document known = workspace.get(EMPLOYEE, heard.stream());
        if (known == null || known.getLong("sequence") < heard.sequence()) {
            workspace.put(EMPLOYEE, heard.stream(), new Document("sequence", heard.sequence()).append("team", team));
        }
    }
}
