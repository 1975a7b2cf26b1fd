package fr.trame.intervention.journal;

import fr.trame.contracts.intervention.Doubles.Act;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.intervention.InterventionEvent;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.InterventionAmended;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.intervention.intervention.InterventionId;
import fr.trame.intervention.journal.DoublesDesk.Two;
import fr.trame.intervention.journal.JournalListing.Listed;
import fr.trame.platform.command.Commands;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/interventions/doubles")
@Tag(name = "Doublons", description = "La même intervention saisie par les deux d’un binôme")
class DoublesController {

    private final DoublesDesk desk;
    private final JournalListing listing;
    private final EventStreams streams;
    private final RequestReaders readers;
    private final Commands commands;
    private final ZoneId zone;

    DoublesController(
            DoublesDesk desk,
            JournalListing listing,
            EventStreams streams,
            RequestReaders readers,
            Commands commands,
            ZoneId zone) {
        this.desk = desk;
        this.listing = listing;
        this.streams = streams;
        this.readers = readers;
        this.commands = commands;
        this.zone = zone;
    }

    @Permit(Permission.INTERVENTION_RECORD)
    @GetMapping("/draft")
    @Operation(
            summary = "Ce qui est déjà saisi et qui ressemble à ce que l’on va saisir",
            description =
                    "Demandé avant l’envoi\u00a0: même équipe, jour, lieu et domaine, à un quart d’heure près, saisi"
                            + " par quelqu’un d’autre. Ce n’est qu’une proposition\u00a0: rien n’est refusé pour autant.")
    Page<Listed> likeDraft(
            @RequestParam String team,
            @RequestParam LocalDate day,
            @Parameter(description = "Heure de début", example = "14:05") @RequestParam LocalTime time,
            @RequestParam String domain,
            @RequestParam String territory,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String placeType,
            @Parameter(description = "Les médiateurs, une ou deux fois") @RequestParam List<String> mediator,
            Caller caller) {
        caller.require(Permission.INTERVENTION_RECORD, team);
        String begun = time.truncatedTo(ChronoUnit.MINUTES).toString();
        List<JournalView> like = desk.like(new Act(
                "", caller.person(), mediator, team, day.toString(), begun, territory, place, placeType, domain));
        return new Page<>(like, null, (long) like.size()).map(listing.of(like, caller, Instant.now()));
    }

    /** Two entries that may be the same act; the second came later. */
    @Schema(name = "PossibleDouble")
    record Listings(Listed first, Listed second) {}

    @Permit(Permission.INTERVENTION_VALIDATE)
    @GetMapping
    @Operation(
            summary = "Les interventions d’une équipe qui semblent saisies deux fois (manager)",
            description = "Sans période, depuis le premier jour où il reste quelque chose à valider. Une page peut être"
                    + " vide et avoir une suite.")
    Page<Listings> list(
            @RequestParam String team,
            @Parameter(description = "À partir de ce jour") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "Jusqu’à ce jour") @RequestParam(required = false) @Nullable LocalDate to,
            PageRequest request,
            Caller caller) {
        caller.require(Permission.INTERVENTION_VALIDATE, team);
        RequestReader reader = readers.reader();
        LocalDate begin = from == null ? null : reader.day("from", from);
        LocalDate today = LocalDate.now(zone);
        LocalDate last = to == null || to.isAfter(today) ? today : reader.day("to", to);
        reader.refuse();
        desk.waitFor(request.atLeast());
        Page<Two> page = desk.ofTeam(team, begin, reader.given(last), request.limit(), request.after());
        List<JournalView> shown = page.items().stream()
                .flatMap(two -> Stream.of(two.first(), two.second()))
                .toList();
        Function<JournalView, Listed> listed = listing.of(shown, caller, Instant.now());
        return page.map(two -> new Listings(listed.apply(two.first()), listed.apply(two.second())));
    }

    /** Two entries, whichever first. */
    @Technical
    record Told(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String one,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String other) {}

    @Permit(Permission.INTERVENTION_AMEND)
    @PostMapping("/apart")
    @Operation(
            summary = "Dire que ce sont deux interventions",
            description =
                    "Par le manager, ou par qui a fait l’une des deux. Elles ne sont plus proposées comme doublon."
                            + " Dit de nouveau, rien ne change.")
    Told tellApart(@RequestBody Told told, Caller caller) {
        RequestReader reader = readers.reader();
        InterventionId first = reader.id("one", told.one(), InterventionId::new);
        InterventionId second = reader.id("other", told.other(), InterventionId::new);
        reader.refuse();
        String one = reader.given(first).value();
        String other = reader.given(second).value();
        requireOneOfTheOwn(caller, factsOf("one", one), factsOf("other", other));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        commands.send(new TellApart(ToldApart.pair(one, other), one, other, caller.person(), now));
        return told;
    }

    /** Whoever was there, or manages: may change one of the two, and read the other. */
    private static void requireOneOfTheOwn(Caller caller, Facts one, Facts other) {
        caller.require(Permission.JOURNAL_READ, one.team(), one.mediators());
        caller.require(Permission.JOURNAL_READ, other.team(), other.mediators());
        if (!caller.may(Permission.INTERVENTION_AMEND, one.team(), one.mediators())) {
            caller.require(Permission.INTERVENTION_AMEND, other.team(), other.mediators());
        }
    }

    /** As they stand at this instant. */
    private Facts factsOf(String field, String id) {
        return streams.<InterventionEvent, Facts>fold(id, InterventionEvent.class, DoublesController::facts)
                .orElseThrow(() -> JournalRefusal.UNKNOWN_ENTRY.on(field));
    }

    private static @Nullable Facts facts(@Nullable Facts present, InterventionEvent event) {
        return switch (event) {
            case InterventionRecorded it -> it.facts();
            case InterventionAmended it -> it.facts();
            default -> present;
        };
    }
}
