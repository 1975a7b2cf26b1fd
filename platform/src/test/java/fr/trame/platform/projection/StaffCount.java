package fr.trame.platform.projection;

import com.mongodb.MongoTimeoutException;
import fr.trame.contracts.EmployeeAssigned;
import fr.trame.contracts.EmployeeJoined;
import fr.trame.contracts.EmployeeLeft;
import fr.trame.contracts.TeamOpened;
import fr.trame.contracts.Topics;
import fr.trame.platform.listening.HeardAnnouncement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * The projection of these tests: the label of each team, its people, and how many they are. A name
 * {@code unfoldable} stands for a message that it cannot take.
 */
final class StaffCount implements Projection {

    static final String NAME = "staff-count";

    private final String topic;
    private final int version;
    private final boolean mended;
    private final AtomicInteger outages = new AtomicInteger();

    private StaffCount(String topic, int version, boolean mended) {
        this.topic = topic;
        this.version = version;
        this.mended = mended;
    }

    StaffCount() {
        this(Topics.TRAINING, 1, false);
    }

    StaffCount hearing(String otherTopic) {
        return new StaffCount(otherTopic, version, mended);
    }

    StaffCount version(int otherVersion) {
        return new StaffCount(topic, otherVersion, mended);
    }

    /** Able to take what is {@code unfoldable} otherwise. */
    StaffCount mended() {
        return new StaffCount(topic, version, true);
    }

    /** The next folds find the database away. */
    void outages(int count) {
        outages.set(count);
    }

    int outagesLeft() {
        return outages.get();
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
        return List.of(topic);
    }

    @Override
    public List<String> collections() {
        return List.of("teams", "applied");
    }

    @Override
    public Fields fields() {
        return Fields.of("teams")
                .technical("_id")
                .anonymous("label", "count")
                .staff("people.*")
                .and("applied")
                .staff("_id", "team")
                .technical("sequence", "version");
    }

    @Override
    public void fold(List<HeardAnnouncement> batch, Workspace workspace) {
        if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new MongoTimeoutException("the database is away");
        }
        Set<String> streams = new LinkedHashSet<>();
        batch.forEach(heard -> streams.add(heard.stream()));
        workspace.fetch("applied", streams);
        batch.forEach(heard -> apply(heard, workspace));
    }

    private void apply(HeardAnnouncement heard, Workspace workspace) {
        Document applied = workspace.get("applied", heard.stream());
        if (applied != null && applied.getLong("sequence") >= heard.sequence()) {
            return;
        }
        String team = applied == null ? null : applied.getString("team");
        switch (heard.announcement()) {
            case TeamOpened opened ->
                change(workspace, opened.code(), document -> document.put("label", opened.label()));
            case EmployeeJoined joined -> {
                if (joined.displayName().equals("unfoldable") && !mended) {
                    throw new IllegalStateException("cannot fold " + joined.employeeId());
                }
                team = move(workspace, joined.employeeId(), team, joined.team());
            }
            case EmployeeAssigned assigned -> team = move(workspace, assigned.employeeId(), team, assigned.team());
            case EmployeeLeft left -> team = move(workspace, left.employeeId(), team, null);
            default -> throw new IllegalArgumentException(heard.toString());
        }
        workspace.put(
                "applied",
                heard.stream(),
                new Document("sequence", heard.sequence()).append("team", team).append("version", version));
    }

    private static String move(Workspace workspace, String employee, String from, String to) {
        if (from != null) {
            change(workspace, from, document -> people(document).remove(employee));
        }
        if (to != null) {
            change(workspace, to, document -> people(document).put(employee, true));
        }
        return to;
    }

    private static Document people(Document team) {
        return team.get("people", Document.class);
    }

    private static void change(Workspace workspace, String team, Consumer<Document> change) {
        Document stored = workspace.get("teams", team);
        Document working = new Document("label", null).append("people", new Document());
        if (stored != null) {
            working.put("label", stored.getString("label"));
            working.put("people", new Document(stored.get("people", Document.class)));
        }
        change.accept(working);
        Document people = new Document(new TreeMap<>(people(working)));
        workspace.put(
                "teams",
                team,
                new Document("label", working.getString("label"))
                        .append("people", people)
                        .append("count", people.size()));
    }
}
