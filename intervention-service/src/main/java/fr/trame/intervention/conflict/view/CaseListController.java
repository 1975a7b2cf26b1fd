package fr.trame.intervention.conflict.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.conflict.event.PartyEvent.PartyNamed;
import fr.trame.intervention.conflict.view.CaseViews.Filter;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.eventstore.EventStreams.Recorded;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.privacy.access.Access.Kind;
import fr.trame.platform.privacy.access.AccessLog;
import fr.trame.platform.records.Records;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.text.PlainText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases")
@Tag(name = "Conflits")
class CaseListController {

    private static final Kind SEARCHED =
            new Kind("case.searched", "ses propres dossiers de conflit, par le nom d’usage");

    private final CaseViews cases;
    private final EventStreams streams;
    private final AccessLog log;
    private final RequestReaders readers;
    private final ZoneId zone;

    CaseListController(CaseViews cases, EventStreams streams, AccessLog log, RequestReaders readers, ZoneId zone) {
        this.cases = cases;
        this.streams = streams;
        this.log = log;
        this.readers = readers;
        this.zone = zone;
    }

    /** A case of a list. */
    @Schema(name = "ListedCase")
    record Listed(@JsonUnwrapped CaseView view) {}

    @Permit(Permission.CASE_READ)
    @GetMapping
    @Operation(
            summary = "Les dossiers de conflit d’une équipe",
            description = "Ce qui est dû le plus tôt d’abord\u00a0; les clos dans l’ordre de leur clôture.")
    Page<Listed> ofTeam(
            @RequestParam String team,
            @Parameter(description = "Encore à suivre, ou terminés") @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String mediator,
            @Parameter(description = "Seulement les médiations qui ont atteint leur durée")
                    @RequestParam(defaultValue = "false")
                    boolean over,
            PageRequest request,
            Caller caller) {
        caller.require(Permission.CASE_READ, team);
        Filter filter = new Filter(open, state, kind);
        Page<CaseView> page = over
                ? cases.over(team, LocalDate.now(zone), filter, request)
                : cases.ofTeam(team, filter, mediator, request);
        return page.map(view -> listed(view, caller));
    }

    @Permit(Permission.CASE_READ)
    @GetMapping("/own")
    @Operation(summary = "Ses propres dossiers de conflit")
    Page<Listed> own(
            @Parameter(description = "Encore à suivre, ou terminés") @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            PageRequest request,
            Caller caller) {
        return cases.of(caller.person(), new Filter(open, state, kind), request).map(view -> listed(view, caller));
    }

    /** What a party is called; in a body, for addresses are written into logs. */
    @Schema(name = "CaseSearch")
    record Search(@Nullable String alias) {}

    @Permit(Permission.CASE_READ)
    @PostMapping("/own/search")
    @Operation(
            summary = "Ceux de ses propres dossiers, ouverts, où une partie est appelée ainsi",
            description = "Chaque recherche est notée, et le délégué à la protection des données la voit.")
    Page<Listed> search(@RequestBody Search search, Caller caller) {
        RequestReader reader = readers.reader();
        String alias = reader.required("alias", reader.text(search.alias()), "");
        reader.refuse();
        log.note(caller, SEARCHED, caller.person());
        List<CaseView> found = called(alias, caller);
        return new Page<>(found, null, (long) found.size()).map(view -> listed(view, caller));
    }

    private List<CaseView> called(String alias, Caller caller) {
        List<CaseView> open = cases.open(caller.person());
        Map<String, List<Recorded>> stored =
                streams.read(open.stream().map(CaseView::id).toList());
        String wanted = PlainText.of(alias);
        return open.stream()
                .filter(view -> stored.getOrDefault(view.id(), List.of()).stream()
                        .anyMatch(event -> event.event() instanceof PartyNamed named
                                && named.identity().alias() != null
                                && PlainText.of(named.identity().alias()).contains(wanted)))
                .toList();
    }

    private static Listed listed(CaseView view, Caller caller) {
        boolean people = caller.may(Permission.INTERVENTION_PEOPLE, view.team(), view.people());
        return new Listed(people ? view : Records.without(view, Set.of("people")));
    }
}
