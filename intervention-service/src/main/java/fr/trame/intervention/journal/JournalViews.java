package fr.trame.intervention.journal;

import fr.trame.contracts.InterventionAmended;
import fr.trame.contracts.InterventionFacts;
import fr.trame.contracts.InterventionRecorded;
import fr.trame.contracts.InterventionReturned;
import fr.trame.contracts.InterventionValidated;
import fr.trame.contracts.InterventionVoided;
import fr.trame.contracts.Publics;
import fr.trame.contracts.Topics;
import fr.trame.contracts.rights.Permission;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Fields;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ReadModels;
import fr.trame.platform.projection.Workspace;
import fr.trame.platform.security.Caller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Entries by id, and for each team's and mediator's day the ids of its entries. An amendment that moves an entry takes it
 * out of the days it was in; voided entries stay in their day, marked.
 */
@Component
class JournalViews implements Projection {

    static final String NAME = "journal";
    static final String DAYS = "days";
    static final String ENTRIES = "entries";

    private static final Comparator<Document> BY_TIME = Comparator.comparing(
                    (Document entry) -> entry.get("facts", Document.class).getString("startTime"),
                    Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(entry -> entry.getString("id"));

    private final ReadModels readModels;

    JournalViews(ReadModels readModels) {
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
        return List.of(Topics.INTERVENTIONS);
    }

    @Override
    public List<String> collections() {
        return List.of(DAYS, ENTRIES);
    }

    @Override
    public Fields fields() {
        return JournalFields.ALL;
    }

    @Override
    public void fold(List<HeardAnnouncement> batch, Workspace workspace) {
        Map<String, Set<String>> touched = new TreeMap<>();
        workspace.fetch(
                ENTRIES, batch.stream().map(HeardAnnouncement::stream).collect(Collectors.toCollection(TreeSet::new)));
        for (HeardAnnouncement heard : batch) {
            Set<String> days = touched.computeIfAbsent(heard.stream(), _ -> new TreeSet<>());
            days.addAll(daysOf(workspace.get(ENTRIES, heard.stream())));
            Document next = next(heard, workspace.get(ENTRIES, heard.stream()));
            if (next != null) {
                workspace.put(ENTRIES, heard.stream(), next);
            }
            days.addAll(daysNamed(heard));
        }
        Set<String> days = new TreeSet<>();
        touched.values().forEach(days::addAll);
        workspace.fetch(DAYS, days);
        touched.forEach((id, its) -> its.forEach(day -> place(id, day, workspace)));
    }

    /**
     * Puts the entry on the day or takes it off, by where it is now. It is done even if the announcement was heard before:
     * a writer that was cut off half-way may have left the day behind.
     */
    private static void place(String id, String day, Workspace workspace) {
        Document present = workspace.get(DAYS, day);
        Set<String> ids = new TreeSet<>(present == null ? List.of() : present.getList("ids", String.class));
        boolean changed = daysOf(workspace.get(ENTRIES, id)).contains(day) ? ids.add(id) : ids.remove(id);
        if (changed && ids.isEmpty()) {
            workspace.remove(DAYS, day);
        } else if (changed) {
            workspace.put(DAYS, day, new Document("ids", new ArrayList<>(ids)));
        }
    }

    private static @Nullable Document next(HeardAnnouncement heard, @Nullable Document present) {
        if (present != null && present.getLong("version") >= heard.sequence()) {
            return null;
        }
        return switch (heard.announcement()) {
            case InterventionRecorded it ->
                entry(
                        heard,
                        "RECORDED",
                        facts(it.facts()),
                        it.author(),
                        heard.at().toString());
            case InterventionAmended it when present != null -> with(heard, "RECORDED", facts(it.facts()), present);
            case InterventionValidated _ when present != null -> with(heard, "VALIDATED", factsOf(present), present);
            case InterventionReturned _ when present != null -> with(heard, "RETURNED", factsOf(present), present);
            case InterventionVoided _ when present != null -> with(heard, "VOIDED", factsOf(present), present);
            default -> null;
        };
    }

    private static Document with(HeardAnnouncement heard, String status, Document facts, Document present) {
        return entry(heard, status, facts, present.getString("recordedBy"), present.getString("recordedAt"));
    }

    private static Document entry(HeardAnnouncement heard, String status, Document facts, String by, String at) {
        return new Document("id", heard.stream())
                .append("version", heard.sequence())
                .append("status", status)
                .append("facts", facts)
                .append("recordedBy", by)
                .append("recordedAt", at)
                .append("warnings", List.of());
    }

    private static Document facts(InterventionFacts facts) {
        return new Document("date", facts.date())
                .append("startTime", facts.startTime())
                .append("durationMinutes", facts.durationMinutes())
                .append("mediators", facts.mediators())
                .append("team", facts.team())
                .append("territory", facts.territory())
                .append("place", facts.place())
                .append("placeType", facts.placeType())
                .append("mode", facts.mode())
                .append("tempo", facts.tempo())
                .append("origin", facts.origin())
                .append("mainDomain", facts.mainDomain())
                .append("secondaryDomains", facts.secondaryDomains())
                .append("theme", facts.theme())
                .append("publics", publics(facts.publics()))
                .append("peopleMet", facts.peopleMet())
                .append("tensionBefore", facts.tensionBefore())
                .append("tensionAfter", facts.tensionAfter())
                .append("outcomes", facts.outcomes())
                .append("fundingLine", facts.fundingLine())
                .append("late", facts.late())
                .append("missing", facts.missing());
    }

    private static Document publics(Publics publics) {
        return new Document("age", new Document(new TreeMap<>(publics.age())))
                .append("gender", new Document(new TreeMap<>(publics.gender())))
                .append("capacity", new Document(new TreeMap<>(publics.capacity())));
    }

    private static Document factsOf(Document entry) {
        return entry.get("facts", Document.class);
    }

    private static Set<String> daysOf(@Nullable Document entry) {
        if (entry == null) {
            return Set.of();
        }
        Document facts = factsOf(entry);
        return days(facts.getString("date"), facts.getString("team"), facts.getList("mediators", String.class));
    }

    private static Set<String> daysNamed(HeardAnnouncement heard) {
        return switch (heard.announcement()) {
            case InterventionRecorded it -> days(it.facts());
            case InterventionAmended it -> days(it.facts());
            default -> Set.of();
        };
    }

    private static Set<String> days(InterventionFacts facts) {
        return days(facts.date(), facts.team(), facts.mediators());
    }

    private static Set<String> days(String date, String team, List<String> mediators) {
        Set<String> days = new TreeSet<>();
        days.add(teamDay(team, date));
        mediators.forEach(mediator -> days.add(mediatorDay(mediator, date)));
        return days;
    }

    private static String teamDay(String team, String date) {
        return "team|" + team + "|" + date;
    }

    private static String mediatorDay(String mediator, String date) {
        return "mediator|" + mediator + "|" + date;
    }

    static String team(Document entry) {
        return factsOf(entry).getString("team");
    }

    static List<String> mediators(Document entry) {
        return factsOf(entry).getList("mediators", String.class);
    }

    /** As much of an entry as the caller may see. */
    static Document shown(Document entry, Caller caller) {
        return caller.may(Permission.INTERVENTION_PEOPLE, team(entry), mediators(entry))
                ? entry
                : new Document(entry)
                        .append("facts", new Document(factsOf(entry)).append("mediators", List.of()))
                        .append("recordedBy", null);
    }

    List<Document> ofTeam(String team, LocalDate day) {
        return on(teamDay(team, day.toString()));
    }

    List<Document> ofMediator(String mediator, LocalDate day) {
        return on(mediatorDay(mediator, day.toString()));
    }

    private List<Document> on(String day) {
        return readModels.listed(NAME, DAYS, day, ENTRIES).stream()
                .sorted(BY_TIME)
                .toList();
    }
}
