package fr.trame.intervention.handover;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.handover.Handover.Count;
import fr.trame.intervention.handover.Handover.Left;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/handover")
@Tag(name = "Passation", description = "Ce qui reste ouvert de qui part ou change d’équipe")
class HandoverController {

    /** So long before somebody's last day in the team, what nobody else would see to is shown to its manager. */
    private static final Period AHEAD = Period.ofDays(31);

    private final Handover handover;
    private final ZoneId zone;

    HandoverController(Handover handover, ZoneId zone) {
        this.handover = handover;
        this.zone = zone;
    }

    /** What is open of somebody, in numbers. */
    @Staff
    @Schema(name = "OpenOfPerson")
    record Open(String person, List<Count> open) {}

    @Permit(Permission.HANDOVER_READ)
    @GetMapping("/{person}")
    @Operation(
            summary = "Ce qui reste ouvert d’une personne, en nombres",
            description = "Par équipe, de celles que l’on suit\u00a0; alone\u00a0: ce que personne d’autre de présent"
                    + " dans l’équipe ne peut suivre.")
    Open of(@PathVariable String person, Caller caller) {
        return new Open(person, handover.of(person, LocalDate.now(zone), caller.scope(Permission.HANDOVER_READ)));
    }

    /** What nobody of a team sees to, or will. */
    @Staff
    @Schema(name = "OpenWithoutAnybody")
    record WithoutAnybody(String team, List<Left> people) {}

    @Permit(Permission.HANDOVER_READ)
    @GetMapping
    @Operation(
            summary = "Ce qui n’a plus personne de présent dans l’équipe, ou n’en aura plus dans un mois",
            description = "Par personne partie ou qui part, en nombres.")
    WithoutAnybody withoutAnybody(@RequestParam String team, Caller caller) {
        caller.require(Permission.HANDOVER_READ, team);
        LocalDate day = LocalDate.now(zone).plus(AHEAD);
        return new WithoutAnybody(team, handover.withoutAnybody(team, day));
    }
}
