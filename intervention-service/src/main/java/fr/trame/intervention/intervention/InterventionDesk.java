package fr.trame.intervention.intervention;

import static fr.trame.intervention.intervention.InterventionRefusal.INVALID_ID;
import static fr.trame.intervention.intervention.InterventionRefusal.MISSING_FIELD;

import fr.trame.intervention.intervention.FactsReading.Defaults;
import fr.trame.intervention.intervention.InterventionCommand.RecordIntervention;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.intervention.roster.Roster;
import fr.trame.platform.command.Commands;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.eventstore.EventStreams.Recorded;
import fr.trame.platform.eventstore.StreamExists;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where entries come in and are looked up: read, recorded, recognised when they come a second time, shown with their history. */
@Component
class InterventionDesk {

    private final FactsReading reading;
    private final Roster roster;
    private final Commands commands;
    private final EventStreams streams;

    InterventionDesk(FactsReading reading, Roster roster, Commands commands, EventStreams streams) {
        this.reading = reading;
        this.roster = roster;
        this.commands = commands;
        this.streams = streams;
    }

    InterventionView record(InterventionRequest request, Caller caller, Instant now) {
        return record(request, caller, roster(mediators(request, caller)), now);
    }

    /** Records the entry; the same entry sent again gets the answer it got the first time. */
    InterventionView record(InterventionRequest request, Caller caller, Roster.Book book, Instant now) {
        InterventionId id = id(request.id());
        Facts facts = reading.read(request, new Defaults(List.of(caller.person()), caller.team()), book);
        Instant entered = FactsRules.entered(request.enteredAt(), facts.date(), now);
        var command = new RecordIntervention(id, caller, entered, facts);
        try {
            commands.send(command);
            return InterventionView.of(Intervention.recorded(command));
        } catch (StreamExists exists) {
            return recorded(id)
                    .filter(first -> first.facts().equals(facts))
                    .map(InterventionView::of)
                    .orElseThrow(CommonRefusal.DUPLICATE_ID::refusal);
        }
    }

    Facts read(InterventionRequest request, Defaults defaults) {
        return reading.read(request, defaults, roster(named(request, defaults.mediators())));
    }

    /** One look-up for everybody that some entries name. */
    Roster.Book roster(Collection<String> people) {
        return roster.of(people);
    }

    /** Whom an entry is about to be recorded for; nobody if it could not be read. */
    Collection<String> mediators(@Nullable InterventionRequest request, Caller caller) {
        return request == null ? List.of() : named(request, List.of(caller.person()));
    }

    private static List<String> named(InterventionRequest request, List<String> otherwise) {
        List<@Nullable String> given = request.mediators();
        return given == null || given.isEmpty()
                ? otherwise
                : given.stream().filter(Objects::nonNull).toList();
    }

    /** Read from its own stream: what was just recorded is there at once. */
    InterventionView get(InterventionId id) {
        InterventionView view = null;
        for (Recorded stored : streams.read(id.value())) {
            view = after(view, stored.event());
        }
        if (view == null) {
            throw CommonRefusal.NOT_FOUND.refusal();
        }
        return view;
    }

    /** As it was first recorded; empty if the id belongs to nothing or to something else. */
    private Optional<InterventionRecorded> recorded(InterventionId id) {
        List<Recorded> stored = streams.read(id.value());
        return stored.isEmpty() || !(stored.getFirst().event() instanceof InterventionRecorded recorded)
                ? Optional.empty()
                : Optional.of(recorded);
    }

    private static @Nullable InterventionView after(@Nullable InterventionView view, Object event) {
        return switch (event) {
            case InterventionRecorded recorded -> InterventionView.of(recorded);
            case InterventionEvent other when view != null -> view.after(other);
            default -> null;
        };
    }

    /** The id under which something may have been recorded; what cannot be one is known by nobody. */
    static InterventionId known(String id) {
        if (!InterventionId.accepts(id)) {
            throw CommonRefusal.NOT_FOUND.refusal();
        }
        return new InterventionId(id);
    }

    private static InterventionId id(@Nullable String id) {
        String given = required("id", id);
        if (!InterventionId.accepts(given)) {
            throw INVALID_ID.on("id");
        }
        return new InterventionId(given);
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw MISSING_FIELD.on(field);
        }
        return value;
    }
}
