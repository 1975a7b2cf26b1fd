package fr.trame.intervention.intervention;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.intervention.FactsReading.Defaults;
import fr.trame.intervention.intervention.InterventionCommand.RecordIntervention;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.intervention.roster.Roster;
import fr.trame.platform.command.Creations;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.privacy.access.Access.Kind;
import fr.trame.platform.privacy.access.AccessLog;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.Caller;
import fr.trame.platform.text.Signs;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where entries come in and are looked up: read, recorded, recognised when they come a second time, shown with their history. */
@Component
class InterventionDesk {

    private static final Kind OPENED = new Kind("intervention.opened", "une intervention hors de son périmètre");
    static final int SHORTEST_REASON = 10;

    /** How many people of an entry are looked up: more than may be named, and the others are then members of no team. */
    private static final int MOST_NAMED = 10;

    private final RequestReaders readers;
    private final FactsReading reading;
    private final Roster roster;
    private final Creations creations;
    private final EventStreams streams;
    private final AccessLog log;
    private final ZoneId zone;

    InterventionDesk(
            RequestReaders readers,
            FactsReading reading,
            Roster roster,
            Creations creations,
            EventStreams streams,
            AccessLog log,
            ZoneId zone) {
        this.readers = readers;
        this.reading = reading;
        this.roster = roster;
        this.creations = creations;
        this.streams = streams;
        this.log = log;
        this.zone = zone;
    }

    InterventionView record(InterventionRequest request, Caller caller, Instant now) {
        return record(request, caller, roster(mediators(request, caller)), now);
    }

    /** Records the entry; the same entry sent again gets it as it stands now. */
    InterventionView record(InterventionRequest request, Caller caller, Roster.Book book, Instant now) {
        InterventionId id = id(request.id());
        Facts facts = reading.read(request, new Defaults(List.of(caller.person()), caller.team()), book);
        Instant entered = FactsRules.entered(request.enteredAt(), facts.date(), now, zone);
        var command = new RecordIntervention(id, caller, entered, facts);
        boolean fresh = creations.create(
                command,
                id.value(),
                InterventionRecorded.class,
                first -> first.facts().equals(facts));
        return shown(fresh ? InterventionView.of(Intervention.recorded(command, zone)) : get(id), caller, now);
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

    /** As much of it as the caller may see; who may not is told what else there is to do. */
    InterventionView get(InterventionId id, Caller caller, Instant now) {
        InterventionView view = get(id);
        if (!caller.may(Permission.JOURNAL_READ, view.facts().facts().team())) {
            throw CommonRefusal.OUTSIDE_SCOPE
                    .refusal()
                    .instead(view.standing().offer(caller, now, zone).actions());
        }
        return shown(view, caller, now);
    }

    /** What the caller may see of it, and may do with it. */
    private InterventionView shown(InterventionView view, Caller caller, Instant now) {
        InterventionView offering = view.offering(view.standing().offer(caller, now, zone));
        return caller.may(Permission.INTERVENTION_PEOPLE, view.facts().facts().team())
                ? offering
                : offering.withoutPeople();
    }

    /** All of it for somebody outside of its scope who says why; noted before it is shown. */
    InterventionView open(InterventionId id, Caller caller, String reason, Instant now) {
        InterventionView view = get(id);
        InterventionAction.OPEN.check(view.standing(), caller, now, zone);
        if (Signs.count(reason) < SHORTEST_REASON) {
            throw InterventionRefusal.REASON_TOO_SHORT.on("reason");
        }
        if (!Signs.fit(reason, Intervention.LONGEST_REASON)) {
            throw InterventionRefusal.REASON_TOO_LONG.on("reason");
        }
        log.note(caller, OPENED, id.value(), reason);
        return view.offering(view.standing().offer(caller, now, zone));
    }

    /** Read from its own stream: what was just recorded is there at once. */
    InterventionView get(InterventionId id) {
        return streams.fold(id.value(), InterventionEvent.class, InterventionView::next)
                .orElseThrow(CommonRefusal.NOT_FOUND::refusal);
    }

    private InterventionId id(@Nullable String id) {
        RequestReader reader = readers.reader();
        InterventionId read = reader.id("id", id, InterventionId::new);
        reader.refuse();
        return reader.given(read);
    }
}
