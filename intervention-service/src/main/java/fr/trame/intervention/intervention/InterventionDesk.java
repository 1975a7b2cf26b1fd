package fr.trame.intervention.intervention;

import static fr.trame.intervention.intervention.InterventionRefusal.INVALID_ID;
import static fr.trame.platform.refusal.CommonRefusal.MISSING_FIELD;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.intervention.FactsReading.Defaults;
import fr.trame.intervention.intervention.InterventionCommand.RecordIntervention;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.intervention.roster.Roster;
import fr.trame.platform.access.Access.Kind;
import fr.trame.platform.access.AccessLog;
import fr.trame.platform.command.Commands;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.eventstore.EventStreams.Recorded;
import fr.trame.platform.eventstore.StreamExists;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where entries come in and are looked up: read, recorded, recognised when they come a second time, shown with their history. */
@Component
class InterventionDesk {

    private static final Kind OPENED = new Kind("intervention.opened", "une intervention hors de son périmètre");
    private static final int SHORTEST_REASON = 10;

    /** How many people of an entry are looked up: more than may be named, and the others are then members of no team. */
    private static final int MOST_NAMED = 10;

    private final FactsReading reading;
    private final Roster roster;
    private final Commands commands;
    private final EventStreams streams;
    private final AccessLog log;
    private final ZoneId zone;

    InterventionDesk(
            FactsReading reading, Roster roster, Commands commands, EventStreams streams, AccessLog log, ZoneId zone) {
        this.reading = reading;
        this.roster = roster;
        this.commands = commands;
        this.streams = streams;
        this.log = log;
        this.zone = zone;
    }

    InterventionView record(InterventionRequest request, Caller caller, Instant now) {
        return record(request, caller, roster(mediators(request, caller)), now);
    }

    /** Records the entry; the same entry sent again gets the answer it got the first time. */
    InterventionView record(InterventionRequest request, Caller caller, Roster.Book book, Instant now) {
        InterventionId id = id(request.id());
        Facts facts = reading.read(request, new Defaults(List.of(caller.person()), caller.team()), book);
        Instant entered = FactsRules.entered(request.enteredAt(), facts.date(), now, zone);
        var command = new RecordIntervention(id, caller, entered, facts);
        try {
            commands.send(command);
            return InterventionView.of(Intervention.recorded(command, zone));
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
                : given.stream().filter(Objects::nonNull).limit(MOST_NAMED).toList();
    }

    /** As much of it as the caller may see. */
    InterventionView get(InterventionId id, Caller caller) {
        InterventionView view = get(id);
        String team = view.facts().facts().team();
        caller.require(Permission.JOURNAL_READ, team);
        return caller.may(Permission.INTERVENTION_PEOPLE, team) ? view : view.withoutPeople();
    }

    /** All of it for somebody outside of its scope who says why; noted before it is shown. */
    InterventionView open(InterventionId id, Caller caller, String reason) {
        InterventionView view = get(id);
        caller.require(Permission.JOURNAL_OPEN, view.facts().facts().team());
        if (reason.length() < SHORTEST_REASON) {
            throw InterventionRefusal.REASON_TOO_SHORT.on("reason");
        }
        if (reason.length() > Intervention.LONGEST_REASON) {
            throw InterventionRefusal.REASON_TOO_LONG.on("reason");
        }
        log.note(caller, OPENED, id.value(), reason);
        return view;
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
