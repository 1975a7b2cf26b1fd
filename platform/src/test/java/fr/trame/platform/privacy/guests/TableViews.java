package fr.trame.platform.privacy.guests;

import fr.trame.contracts.EmployeeJoined;
import fr.trame.contracts.Topics;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Fields;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ReadModels;
import fr.trame.platform.projection.Workspace;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many seats each table needs; and, in memory only, the names as they were heard. */
@Component
public class TableViews implements Projection {

    private static final String NAME = "tables";
    private static final String SEATS = "seats";

    private final ObjectProvider<ReadModels> models;
    private final int version;
    private final Map<String, String> heardNames = new ConcurrentHashMap<>();

    TableViews(ObjectProvider<ReadModels> models, @Value("${guests.version}") int version) {
        this.models = models;
        this.version = version;
    }

    public Map<String, String> heardNames() {
        return heardNames;
    }

    /** Seats by guest; null while there are none. */
    public @Nullable Document table(String table) {
        return models.getObject().find(NAME, SEATS, table);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.TRAINING);
    }

    @Override
    public List<String> collections() {
        return List.of(SEATS);
    }

    @Override
    public Fields fields() {
        return Fields.of(SEATS).technical("_id").anonymous("*");
    }

    @Override
    public void fold(List<HeardAnnouncement> batch, Workspace workspace) {
        for (HeardAnnouncement heard : batch) {
            if (heard.announcement() instanceof EmployeeJoined joined && joined.team() != null) {
                heardNames.put(joined.employeeId(), joined.displayName());
                Document known = workspace.get(SEATS, joined.team());
                Document seats = new Document(new TreeMap<>(known == null ? Map.of() : known));
                seats.put(joined.employeeId(), Integer.valueOf(joined.roles().getFirst()));
                workspace.put(SEATS, joined.team(), new Document(new TreeMap<>(seats)));
            }
        }
    }
}
