package fr.trame.intervention.intervention;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.InterventionAmended;
import fr.trame.intervention.intervention.InterventionEvent.InterventionProlonged;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.intervention.intervention.InterventionEvent.InterventionReturned;
import fr.trame.intervention.intervention.InterventionEvent.InterventionValidated;
import fr.trame.intervention.intervention.InterventionEvent.InterventionVoided;
import fr.trame.intervention.intervention.InterventionEvent.ValidationWithdrawn;
import fr.trame.intervention.intervention.InterventionStanding.Status;
import fr.trame.platform.records.Records;
import fr.trame.platform.refusal.Offer;
import java.time.Instant;
import java.util.ArrayList;
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
        List<Step> history,
        @JsonUnwrapped Offer offer) {

    /** Fields by which people could be known. */
    private static final Set<String> OF_PEOPLE = Set.of("mediators", "note");

    private static final String PROLONGED = "PROLONGED";

    /** From these on its mediators have their days again. */
    private static final Set<String> OPENING = Set.of(Status.RETURNED.name(), PROLONGED);

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
                List.of(new Step(0, "RECORDED", event.at(), event.author(), null, List.of())),
                Offer.NONE);
    }

    /** Nothing is known before it was recorded. */
    static @Nullable InterventionView next(@Nullable InterventionView view, InterventionEvent event) {
        return event instanceof InterventionRecorded recorded ? of(recorded) : view == null ? null : view.after(event);
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
                        with("AMENDED", it, it.reason(), changes(facts.facts(), it.facts())),
                        Offer.NONE);
            case InterventionValidated it -> now(Status.VALIDATED, with("VALIDATED", it, null, List.of()));
            case InterventionReturned it -> now(Status.RETURNED, with("RETURNED", it, it.reason(), List.of()));
            case InterventionProlonged it -> now(status, with(PROLONGED, it, null, List.of()));
            case ValidationWithdrawn it -> now(Status.RECORDED, with("WITHDRAWN", it, null, List.of()));
            case InterventionVoided it -> now(Status.VOIDED, with("VOIDED", it, it.reason(), List.of()));
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
                history.stream().map(Step::withoutPeople).toList(),
                offer);
    }

    /** With what is offered to whoever looks at it. */
    InterventionView offering(Offer offered) {
        return new InterventionView(id, version, status, facts, recordedBy, recordedAt, warnings, history, offered);
    }

    /** Before anything was left out of it. */
    InterventionStanding standing() {
        Instant openedAt = history.stream()
                .filter(step -> OPENING.contains(step.what()))
                .reduce((_, later) -> later)
                .map(Step::at)
                .orElse(recordedAt);
        return InterventionStanding.of(
                status, facts.facts().team(), facts.facts().mediators(), Objects.requireNonNull(recordedBy), openedAt);
    }

    private InterventionView now(Status now, List<Step> steps) {
        return new InterventionView(id, version + 1, now, facts, recordedBy, recordedAt, warnings, steps, Offer.NONE);
    }

    private List<Step> with(String what, InterventionEvent event, @Nullable String reason, List<Change> changes) {
        List<Step> steps = new ArrayList<>(history);
        steps.add(new Step(version + 1, what, event.at(), event.author(), reason, changes));
        return List.copyOf(steps);
    }

    /** What an amendment changed, field by field, as text that a manager can read. */
    private static List<Change> changes(Facts before, Facts after) {
        Map<String, String> old = Records.texts(before);
        Map<String, String> now = Records.texts(after);
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
}
