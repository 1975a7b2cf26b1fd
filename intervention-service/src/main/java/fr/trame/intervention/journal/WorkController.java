package fr.trame.intervention.journal;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.journal.JournalListing.Listed;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for somebody, over all days: lists that get shorter by working. */
@RestController
@Tag(name = "Journal")
class WorkController {

    private final JournalViews journal;
    private final JournalListing listing;

    WorkController(JournalViews journal, JournalListing listing) {
        this.journal = journal;
        this.listing = listing;
    }

    @Permit(Permission.INTERVENTION_VALIDATE)
    @GetMapping("/api/interventions/awaiting")
    @Operation(
            summary = "Ce qui attend dans une équipe, tous jours confondus (manager)",
            description =
                    "Les plus anciens faits d’abord. VALIDATION\u00a0: complète\u00a0; LATE\u00a0: complète, saisie tardivement\u00a0;"
                            + " INCOMPLETE\u00a0: il manque des faits\u00a0; RETURNED\u00a0: rendue à compléter.")
    Page<Listed> ofTeam(
            @RequestParam String team,
            @RequestParam Awaited awaits,
            @Parameter(description = "Seulement ce que cette personne a fait ou saisi")
                    @RequestParam(required = false)
                    @Nullable
                    String by,
            PageRequest request,
            Caller caller) {
        caller.require(Permission.INTERVENTION_VALIDATE, team);
        return shown(journal.awaiting(team, awaits, by, request), caller, Instant.now());
    }

    @Permit(Permission.INTERVENTION_AMEND)
    @GetMapping("/api/interventions/awaiting/own")
    @Operation(
            summary = "Ce qui attend de soi, tous jours confondus",
            description =
                    "De ce que l’on a fait ou saisi soi-même\u00a0; ce qui se termine le plus tôt d’abord. De ce qui est"
                            + " INCOMPLETE, seulement ce que l’on peut encore compléter.")
    Page<Listed> own(@RequestParam Awaited awaits, PageRequest request, Caller caller) {
        Instant now = Instant.now();
        return shown(journal.awaitingOf(caller.person(), awaits, now, request), caller, now);
    }

    private Page<Listed> shown(Page<JournalView> page, Caller caller, Instant now) {
        return page.map(listing.of(page.items(), caller, now));
    }
}
