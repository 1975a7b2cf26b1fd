package fr.trame.intervention.intervention;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.intervention.FactsReading.Defaults;
import fr.trame.intervention.intervention.InterventionCommand.RecordIntervention;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.intervention.recording.Recording;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where entries come in and are looked up: read, recorded, recognised when they come a second time, shown with their history. */
@Component
class InterventionDesk implements Recording {

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

    @Override
    public void record(Entry entry, Caller caller, Instant now) {
        record(InterventionRequest.of(entry), caller, now);
    }

    InterventionView record(InterventionRequest request, Caller caller, Instant now) {
        return record(request, caller, roster(mediators(request, caller)), now);
    }

    /** Records the entry; the same entry sent again gets it as it stands now. */
    InterventionView record(InterventionRequest request, Caller caller, Roster.Book book, Instant now) {
        InterventionId id = id(request.id());
        Facts facts = reading.read(request, new Defaults(List.of(caller.person()), team(request, caller, book)), book);
        requireOwnOfWhoLeft(facts, caller);
        Instant entered = FactsRules.entered(request.enteredAt(), facts.date(), now, zone);
        var command = new RecordIntervention(id, caller, entered, facts);
        boolean fresh = creations.create(
                command,
                id.value(),
                InterventionRecorded.class,
                first -> first.facts().equals(facts));
        return shown(fresh ? InterventionView.of(Intervention.recorded(command, zone)) : get(id), caller, now);
    }

    /** Whoever has left delivers the own acts of the days until then; that they were in the team then, the reading has seen to. */
    private static void requireOwnOfWhoLeft(Facts facts, Caller caller) {
        requireDoneByThen(facts.date(), caller);
        if (caller.left() != null && !facts.mediators().contains(caller.person())) {
            throw CommonRefusal.ACCESS_ENDED.refusal();
        }
    }

    /** Whoever has left says nothing of days after the last one. */
    static void requireDoneByThen(LocalDate day, Caller caller) {
        if (caller.left() != null && day.isAfter(caller.left())) {
            throw CommonRefusal.ACCESS_ENDED.refusal();
        }
    }

    /** Where one was on the day of the fact, which may have been another team. */
    private static @Nullable String team(InterventionRequest request, Caller caller, Roster.Book book) {
        String then = request.date() == null ? null : book.team(caller.person(), request.date());
        return then == null ? caller.team() : then;
    }

    Facts read(InterventionRequest request, Defaults defaults) {
        return reading.read(request, defaults, roster(named(request, defaults.mediators())));
    }

    /** One look-up for everybody that some entries name. */
    Roster.Book roster(Collection<String> people) {
        return roster.of(people);
    }

    /** By whom and for whom an entry is about to be recorded; nobody if it could not be read. */
    Collection<String> mediators(@Nullable InterventionRequest request, Caller caller) {
        if (request == null) {
            return List.of();
        }
        Set<String> people = new HashSet<>(named(request, List.of()));
        people.add(caller.person());
        return people;
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
        if (!caller.may(
                Permission.JOURNAL_READ, view.standing().team(), view.standing().authors())) {
            throw CommonRefusal.OUTSIDE_SCOPE
                    .refusal()
                    .instead(view.standing().offer(caller, now, zone).actions());
        }
        return shown(view, caller, now);
    }

    /** What the caller may see of it, and may do with it. */
    private InterventionView shown(InterventionView view, Caller caller, Instant now) {
        InterventionStanding standing = view.standing();
        InterventionView offering = view.offering(standing.offer(caller, now, zone));
        return caller.may(Permission.INTERVENTION_PEOPLE, standing.team(), standing.authors())
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
