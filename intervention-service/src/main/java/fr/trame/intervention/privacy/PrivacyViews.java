package fr.trame.intervention.privacy;

import fr.trame.contracts.EmployeeJoined;
import fr.trame.contracts.EmployeeLeft;
import fr.trame.contracts.PersonForgotten;
import fr.trame.contracts.Topics;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Fields;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ReadModels;
import fr.trame.platform.projection.Workspace;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose identity is kept and since when its time runs; and who was forgotten. Ids and days, no names. */
@Component
class PrivacyViews implements Projection {

    static final String NAME = "privacy";
    static final String PEOPLE = "people";
    static final String LISTS = "lists";
    private static final String LEAVERS = "leavers";
    private static final String FORGOTTEN = "forgotten";
    private static final String IDS = "ids";
    private static final String UNTIL = "until";

    private final ReadModels readModels;

    PrivacyViews(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** @param until last day among the staff; null while the person is one of it */
    record Kept(String person, @Nullable LocalDate until) {}

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
        return List.of(Topics.PRIVACY, Topics.TRAINING);
    }

    @Override
    public List<String> collections() {
        return List.of(LISTS, PEOPLE);
    }

    /** Each fact says all there is to say of it, and none is ever taken back: heard again it changes nothing. */
    @Override
    public Fields fields() {
        return Fields.of(LISTS).technical("_id").staff(IDS).and(PEOPLE).staff("_id", UNTIL);
    }

    @Override
    public void fold(List<HeardAnnouncement> batch, Workspace workspace) {
        Set<String> people = new TreeSet<>();
        for (HeardAnnouncement heard : batch) {
            if (heard.announcement() instanceof EmployeeJoined || heard.announcement() instanceof EmployeeLeft) {
                people.add(heard.stream());
            }
        }
        workspace.fetch(PEOPLE, people);
        workspace.fetch(LISTS, List.of(LEAVERS, FORGOTTEN));
        for (HeardAnnouncement heard : batch) {
            switch (heard.announcement()) {
                case EmployeeJoined joined -> {
                    if (workspace.get(PEOPLE, joined.employeeId()) == null) {
                        workspace.put(PEOPLE, joined.employeeId(), new Document(UNTIL, null));
                    }
                }
                case EmployeeLeft left -> {
                    workspace.put(PEOPLE, left.employeeId(), new Document(UNTIL, left.until()));
                    add(LEAVERS, left.employeeId(), workspace);
                }
                case PersonForgotten forgotten -> add(FORGOTTEN, forgotten.personId(), workspace);
                default -> {
                    // says nothing of how long somebody is kept
                }
            }
        }
    }

    private static void add(String list, String person, Workspace workspace) {
        TreeSet<String> ids = new TreeSet<>(ids(workspace.get(LISTS, list)));
        if (ids.add(person)) {
            workspace.put(LISTS, list, new Document(IDS, List.copyOf(ids)));
        }
    }

    private static List<String> ids(@Nullable Document list) {
        return list == null ? List.of() : list.getList(IDS, String.class);
    }

    /** What is known of a member of the staff, present or former. */
    Optional<Kept> person(String id) {
        return Optional.ofNullable(readModels.find(NAME, PEOPLE, id)).map(stored -> kept(id, stored));
    }

    /** Former members of the staff who are not forgotten yet. */
    Collection<Kept> leavers() {
        Map<String, Kept> leavers = new TreeMap<>();
        readModels
                .find(NAME, PEOPLE, ids(readModels.find(NAME, LISTS, LEAVERS)))
                .forEach((id, stored) -> leavers.put(id, kept(id, stored)));
        forgotten().forEach(leavers::remove);
        return leavers.values();
    }

    List<String> forgotten() {
        return ids(readModels.find(NAME, LISTS, FORGOTTEN));
    }

    private static Kept kept(String id, Document stored) {
        String until = stored.getString(UNTIL);
        return new Kept(id, until == null ? null : LocalDate.parse(until));
    }
}
