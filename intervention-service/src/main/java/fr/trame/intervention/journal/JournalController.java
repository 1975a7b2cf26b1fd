package fr.trame.intervention.journal;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.journal.JournalListing.Listed;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Journal", description = "Les interventions d’une équipe ou d’un médiateur")
class JournalController {

    private final JournalViews journal;
    private final JournalListing listing;

    JournalController(JournalViews journal, JournalListing listing) {
        this.journal = journal;
        this.listing = listing;
    }

    @Permit(Permission.JOURNAL_READ)
    @GetMapping("/api/interventions")
    @Operation(
            summary = "Les interventions d’une équipe ou d’un médiateur, un jour ou sur une période",
            description = "Triées par jour et heure ; sans note ni historique, qui sont sur l’intervention elle-même.")
    Page<Listed> list(
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String mediator,
            @Parameter(description = "Ce jour seulement") @RequestParam(required = false) @Nullable LocalDate day,
            @Parameter(description = "À partir de ce jour") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "Jusqu’à ce jour") @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String place,
            @Parameter(description = "Les plus récentes d’abord") @RequestParam(defaultValue = "false")
                    boolean latestFirst,
            PageRequest request,
            Caller caller) {
        if (day == null && from == null && to == null) {
            throw CommonRefusal.MISSING_FIELD.on("day");
        }
        if (day != null && (from != null || to != null)) {
            throw JournalRefusal.DAY_OR_PERIOD.on("day");
        }
        var question = new JournalQuestion(
                day == null ? from : day, day == null ? to : day, status, theme, domain, territory, place, latestFirst);
        Page<JournalView> page = whose(team, mediator, question, request, caller);
        return page.map(listing.of(page.items(), caller, Instant.now()));
    }

    private Page<JournalView> whose(
            @Nullable String team,
            @Nullable String mediator,
            JournalQuestion question,
            PageRequest request,
            Caller caller) {
        if (team != null && mediator == null) {
            caller.require(Permission.JOURNAL_READ, team);
            return journal.ofTeam(team, question, request);
        }
        if (mediator != null && team == null) {
            return journal.ofMediator(mediator, caller, question, request);
        }
        throw JournalRefusal.WHOSE_JOURNAL.refusal();
    }
}
