package fr.trame.reporting.activity;

import fr.trame.contracts.EmployeeAssigned;
import fr.trame.contracts.EmployeeJoined;
import fr.trame.contracts.Topics;
import fr.trame.platform.messaging.Heard;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ReadModels;
import fr.trame.platform.projection.Workspace;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The present team of each employee, to know who may see a mediator's own figures. Somebody who left keeps the last one. */
@Component
class StaffViews implements Projection {

    static final String NAME = "staff";
    static final String EMPLOYEE = "employee";
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
        return 1;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.TRAINING);
    }

    @Override
    public List<String> collections() {
        return List.of(EMPLOYEE);
    }

    @Override
    public void fold(List<Heard> batch, Workspace workspace) {
        workspace.fetch(EMPLOYEE, batch.stream().map(Heard::stream).distinct().toList());
        for (Heard heard : batch) {
            switch (heard.announcement()) {
                case EmployeeJoined joined -> place(heard, joined.team(), workspace);
                case EmployeeAssigned assigned -> place(heard, assigned.team(), workspace);
                default -> {
                    // teams and departures change nobody's team
                }
            }
        }
    }

    private static void place(Heard heard, @Nullable String team, Workspace workspace) {
        Document known = workspace.get(EMPLOYEE, heard.stream());
        if (known == null || known.getLong("sequence") < heard.sequence()) {
            workspace.put(EMPLOYEE, heard.stream(), new Document("sequence", heard.sequence()).append("team", team));
        }
    }
}
