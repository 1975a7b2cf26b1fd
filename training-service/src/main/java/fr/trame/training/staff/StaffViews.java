package fr.trame.training.staff;

import fr.trame.contracts.EmployeeJoined;
import fr.trame.contracts.TeamOpened;
import fr.trame.contracts.Topics;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Fields;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ReadModels;
import fr.trame.platform.projection.Workspace;
import java.util.List;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which employees and teams there are: their ids and nothing more. What is shown of them is read from their streams, so
 * that it is up to date and needs not be told twice.
 */
@Component
class StaffViews implements Projection {

    static final String NAME = "staff";
    static final String DIRECTORY = "directory";
    static final String EMPLOYEES = "employees";
    static final String TEAMS = "teams";
    private static final String STREAMS = "streams";

    private final ObjectProvider<ReadModels> readModels;

    StaffViews(ObjectProvider<ReadModels> readModels) {
        this.readModels = readModels;
    }

    /** Streams of all employees, or of all teams. */
    List<String> streams(String kind) {
        return streams(readModels.getObject().find(NAME, DIRECTORY, kind));
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
        // the second is heard so that this process uses no key of a forgotten person from its memory
        return List.of(Topics.TRAINING, Topics.PRIVACY);
    }

    @Override
    public List<String> collections() {
        return List.of(DIRECTORY);
    }

    /** A set of streams: whoever is in it already changes nothing, whenever heard. */
    @Override
    public Fields fields() {
        return Fields.of(DIRECTORY).technical("_id").staff(STREAMS);
    }

    @Override
    public void fold(List<HeardAnnouncement> batch, Workspace workspace) {
        workspace.fetch(DIRECTORY, List.of(EMPLOYEES, TEAMS));
        for (HeardAnnouncement heard : batch) {
            switch (heard.announcement()) {
                case EmployeeJoined _ -> add(EMPLOYEES, heard.stream(), workspace);
                case TeamOpened _ -> add(TEAMS, heard.stream(), workspace);
                default -> {
                    // what happens later is read from the streams
                }
            }
        }
    }

    private static void add(String kind, String stream, Workspace workspace) {
        TreeSet<String> streams = new TreeSet<>(streams(workspace.get(DIRECTORY, kind)));
        if (streams.add(stream)) {
            workspace.put(DIRECTORY, kind, new Document(STREAMS, List.copyOf(streams)));
        }
    }

    private static List<String> streams(@Nullable Document stored) {
        return stored == null ? List.of() : stored.getList(STREAMS, String.class);
    }
}
