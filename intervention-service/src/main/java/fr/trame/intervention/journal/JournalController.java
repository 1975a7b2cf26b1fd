package fr.trame.intervention.journal;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.rights.Permission;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Journal", description = "Les interventions d’une journée")
class JournalController {

    private final JournalViews journal;

    JournalController(JournalViews journal) {
        this.journal = journal;
    }

    @Permit(Permission.JOURNAL_READ)
    @GetMapping("/api/interventions")
    @Operation(
            summary = "La journée d’une équipe ou d’un médiateur",
            description = "Triée par heure ; sans note ni historique, qui sont sur l’intervention elle-même.")
    Items list(
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String mediator,
            @RequestParam LocalDate day,
            Caller caller) {
        if (team != null && mediator == null) {
            caller.require(Permission.JOURNAL_READ, team);
            return shown(journal.ofTeam(team, day), caller);
        }
        if (mediator != null && team == null) {
            return shown(journal.ofMediator(mediator, day), caller);
        }
        throw JournalRefusal.WHOSE_JOURNAL.refusal();
    }

    private static Items shown(List<Document> entries, Caller caller) {
        return new Items(entries.stream()
                .filter(entry ->
                        caller.may(Permission.JOURNAL_READ, JournalViews.team(entry), JournalViews.mediators(entry)))
                .map(entry -> JournalViews.shown(entry, caller))
                .toList());
    }

    /** Entries as they are kept: already in the shape of the answer. */
    @Staff
    record Items(List<? extends Map<String, Object>> items) {}
}
