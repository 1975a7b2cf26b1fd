package fr.trame.intervention.journal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.trame.contracts.career.Career;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.roster.Roster;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Journal", description = "Les interventions d’une équipe ou d’un médiateur")
class JournalController {

    private final JournalViews journal;
    private final Roster roster;
    private final ZoneId zone;

    JournalController(JournalViews journal, Roster roster, ZoneId zone) {
        this.journal = journal;
        this.roster = roster;
        this.zone = zone;
    }

    /**
     * An entry with what the caller may do with it.
     *
     * @param receivedAfterDeparture it waited on a device, and whoever recorded it had left before it came
     */
    @Schema(name = "JournalEntry")
    record Listed(
            @JsonUnwrapped JournalView entry,
            @Technical List<String> actions,
            @Anonymous boolean receivedAfterDeparture) {}

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
                day == null ? from : day, day == null ? to : day, status, theme, domain, territory, latestFirst);
        Instant now = Instant.now();
        Page<JournalView> page = whose(team, mediator, question, request, caller);
        Roster.Book book = roster.of(page.items().stream()
                .map(entry -> Objects.requireNonNull(entry.recordedBy()))
                .distinct()
                .toList());
        return page.map(entry -> listed(entry, book, caller, now));
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

    private Listed listed(JournalView entry, Roster.Book book, Caller caller, Instant now) {
        boolean people = caller.may(
                Permission.INTERVENTION_PEOPLE,
                entry.facts().team(),
                entry.facts().mediators());
        return new Listed(
                people ? entry : entry.withoutPeople(),
                entry.standing().offer(caller, now, zone).actions(),
                people && cameAfterDeparture(entry, book));
    }

    private boolean cameAfterDeparture(JournalView entry, Roster.Book book) {
        LocalDate came = LocalDate.ofInstant(entry.recordedAt(), zone);
        Career career = book.career(Objects.requireNonNull(entry.recordedBy()));
        return career.on(came).isEmpty() && career.lastBefore(came) != null;
    }
}
