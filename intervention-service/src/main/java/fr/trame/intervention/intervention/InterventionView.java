package fr.trame.intervention.intervention;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.intervention.intervention.Intervention.Status;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.InterventionAmended;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.intervention.intervention.InterventionEvent.InterventionReturned;
import fr.trame.intervention.intervention.InterventionEvent.InterventionValidated;
import fr.trame.intervention.intervention.InterventionEvent.InterventionVoided;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An intervention as it stands after its events, and how it came to stand so. */
record InterventionView(
        @Technical String id,
        @Technical long version,
        @Anonymous Status status,
        FactsView facts,
        @Staff @Nullable String recordedBy,
        @Technical Instant recordedAt,
        List<NoteWarnings.Warning> warnings,
        List<Step> history) {

    /** Fields by which people could be known. */
    private static final Set<String> OF_PEOPLE = Set.of("mediators", "note");

    record FactsView(
            @JsonUnwrapped Facts facts,
            @Anonymous boolean late,
            @Anonymous List<String> missing) {}

    /** One event of the history; {@code what} is the event's own word, not always the status it leads to. */
    @Technical
    record Step(
            long version,
            @Anonymous String what,
            Instant at,
            @Staff @Nullable String author,
            @Anonymous @Nullable String reason,
            List<Change> changes) {

        Step withoutPeople() {
            return new Step(
                    version,
                    what,
                    at,
                    null,
                    null,
                    changes.stream()
                            .filter(change -> !OF_PEOPLE.contains(change.field()))
                            .toList());
        }
    }

    /** One field with what it said before and says now; null where it said nothing. */
    @Staff
    record Change(
            String field, @Nullable String before, @Nullable String after) {}

    static InterventionView of(InterventionRecorded event) {
        return new InterventionView(
                event.interventionId(),
                0,
                Status.RECORDED,
                new FactsView(event.facts(), event.late(), event.missing()),
                event.author(),
                event.at(),
                NoteWarnings.of(event.facts().note()),
                List.of(new Step(0, "RECORDED", event.at(), event.author(), null, List.of())));
    }

    /** As it stands after one event more. */
    InterventionView after(InterventionEvent event) {
        return switch (event) {
            case InterventionRecorded recorded -> of(recorded);
            case InterventionAmended it ->
                new InterventionView(
                        id,
                        version + 1,
                        Status.RECORDED,
                        new FactsView(it.facts(), it.late(), it.missing()),
                        recordedBy,
                        recordedAt,
                        NoteWarnings.of(it.facts().note()),
                        with("AMENDED", it, it.reason(), changes(facts.facts(), it.facts())));
            case InterventionValidated it -> standing(Status.VALIDATED, with("VALIDATED", it, null, List.of()));
            case InterventionReturned it -> standing(Status.RETURNED, with("RETURNED", it, it.reason(), List.of()));
            case InterventionVoided it -> standing(Status.VOIDED, with("VOIDED", it, it.reason(), List.of()));
        };
    }

    /** For those who read without identities: nobody who acted, and nothing in free words. */
    InterventionView withoutPeople() {
        return new InterventionView(
                id,
                version,
                status,
                new FactsView(facts.facts().withoutPeople(), facts.late(), facts.missing()),
                null,
                recordedAt,
                List.of(),
                history.stream().map(Step::withoutPeople).toList());
    }

    private InterventionView standing(Status now, List<Step> steps) {
        return new InterventionView(id, version + 1, now, facts, recordedBy, recordedAt, warnings, steps);
    }

    private List<Step> with(String what, InterventionEvent event, @Nullable String reason, List<Change> changes) {
        List<Step> steps = new ArrayList<>(history);
        steps.add(new Step(version + 1, what, event.at(), event.author(), reason, changes));
        return List.copyOf(steps);
    }

    /** What an amendment changed, field by field, as text that a manager can read. */
    private static List<Change> changes(Facts before, Facts after) {
        Map<String, String> old = flat(before);
        Map<String, String> now = flat(after);
        Set<String> fields = new LinkedHashSet<>(old.keySet());
        fields.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            if (!Objects.equals(old.get(field), now.get(field))) {
                changes.add(new Change(field, old.get(field), now.get(field)));
            }
        }
        return List.copyOf(changes);
    }

    private static Map<String, String> flat(Facts facts) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "date", facts.date());
        put(fields, "startTime", facts.startTime());
        put(fields, "durationMinutes", facts.durationMinutes());
        put(fields, "mediators", joined(facts.mediators()));
        put(fields, "team", facts.team());
        put(fields, "territory", facts.territory());
        put(fields, "place", facts.place());
        put(fields, "placeType", facts.placeType());
        put(fields, "mode", facts.mode());
        put(fields, "tempo", facts.tempo());
        put(fields, "origin", facts.origin());
        put(fields, "mainDomain", facts.mainDomain());
        put(fields, "secondaryDomains", joined(facts.secondaryDomains()));
        put(fields, "theme", facts.theme());
        facts.publics().age().forEach((code, count) -> put(fields, "publics.age." + code, count));
        facts.publics().gender().forEach((code, count) -> put(fields, "publics.gender." + code, count));
        facts.publics().capacity().forEach((code, count) -> put(fields, "publics.capacity." + code, count));
        put(fields, "peopleMet", facts.peopleMet());
        put(fields, "tensionBefore", facts.tensionBefore());
        put(fields, "tensionAfter", facts.tensionAfter());
        put(fields, "outcomes", joined(facts.outcomes()));
        put(fields, "note", facts.note());
        put(fields, "fundingLine", facts.fundingLine());
        return fields;
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : String.join(", ", values);
    }

    private static void put(Map<String, String> fields, String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value.toString());
        }
    }
}
