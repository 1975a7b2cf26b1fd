package fr.trame.intervention.journal;

import fr.trame.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
            return new Items(journal.ofTeam(team, day));
        }
        if (mediator != null && team == null) {
            return new Items(journal.ofMediator(mediator, day));
        }
        throw JournalRefusal.WHOSE_JOURNAL.refusal();
    }

    /** Entries as they are kept: already in the shape of the answer. */
    record Items(List<? extends Map<String, Object>> items) {}
}
