package fr.trame.intervention.partner;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.partner.PartnerAction.State;
import fr.trame.intervention.partner.PartnerCommand.ConfirmPartner;
import fr.trame.intervention.partner.PartnerCommand.InactivatePartner;
import fr.trame.intervention.partner.PartnerCommand.ReactivatePartner;
import fr.trame.intervention.partner.PartnerCommand.SeparatePartner;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.request.ClientId;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of one partner, over HTTP. */
@RestController
@RequestMapping("/api/partners")
@Tag(name = "Partenaires", description = "Le répertoire des partenaires")
class PartnerController {

    private final PartnerDesk desk;
    private final PartnerViews views;
    private final ZoneId zone;

    PartnerController(PartnerDesk desk, PartnerViews views, ZoneId zone) {
        this.desk = desk;
        this.views = views;
        this.zone = zone;
    }

    /**
     * A partner with what the caller may do with it.
     *
     * @param absorbed ids of those that are read under it; referrals name them
     */
    @Anonymous
    @Schema(name = "Partner")
    record Shown(
            @JsonUnwrapped PartnerSheet partner,
            @Technical List<String> absorbed,
            @JsonUnwrapped Offer offer) {}

    @Permit(Permission.PARTNER_REGISTER)
    @PostMapping
    @Operation(
            summary = "Inscrire un partenaire",
            description =
                    "Vérifié ce jour-là par qui l’inscrit. La même demande envoyée de nouveau reçoit la fiche telle"
                            + " qu’elle est alors.")
    @ApiResponse(responseCode = "201", description = "Inscrit")
    ResponseEntity<Shown> register(@RequestBody PartnerRequest.Registration request, Caller caller) {
        PartnerSheet sheet = desk.register(request, caller, now(), today());
        return answer(ResponseEntity.created(URI.create("/api/partners/" + sheet.id())), sheet, caller);
    }

    @Permit(Permission.PARTNER_READ)
    @GetMapping("/{id}")
    @Operation(
            summary = "Un partenaire, tel qu’il est à l’instant",
            description = "Réuni à un autre, il le dit ; ceux qui sont réunis à lui sont nommés.")
    ResponseEntity<Shown> get(@PathVariable String id, Caller caller) {
        return answer(ResponseEntity.ok(), desk.present(known(id)), caller);
    }

    @Permit(Permission.PARTNER_KEEP)
    @PutMapping("/{id}")
    @Operation(
            summary = "Changer ce qui est dit d’un partenaire",
            description =
                    "Tout ce qui en est dit. Qui n’est plus parmi les contacts est oublié : son nom ne se lit plus.")
    ResponseEntity<Shown> change(
            @PathVariable String id, @RequestBody PartnerRequest.Facts request, Version version, Caller caller) {
        return answer(
                ResponseEntity.ok(), desk.change(known(id), version.number(), request, caller, now(), today()), caller);
    }

    @Permit(Permission.PARTNER_REGISTER)
    @PostMapping("/{id}/confirm")
    @Operation(summary = "Dire que ce qui est dit d’un partenaire est toujours vrai")
    ResponseEntity<Shown> confirm(
            @PathVariable String id, @RequestBody PartnerRequest.Confirmation request, Version version, Caller caller) {
        PartnerId partner = known(id);
        LocalDate on = desk.day(request.date(), today());
        return changed(partner, new ConfirmPartner(partner.stream(), version.number(), caller, now(), on), caller);
    }

    @Permit(Permission.PARTNER_KEEP)
    @PostMapping("/{id}/merge")
    @Operation(
            summary = "Réunir un partenaire à un autre, qui est le même",
            description =
                    "Ses mises en relation gardent son numéro et se lisent sous l’autre ; les deux histoires restent.")
    ResponseEntity<Shown> merge(
            @PathVariable String id, @RequestBody PartnerRequest.Merge request, Version version, Caller caller) {
        return answer(
                ResponseEntity.ok(), desk.merge(known(id), version.number(), request.into(), caller, now()), caller);
    }

    @Permit(Permission.PARTNER_KEEP)
    @PostMapping("/{id}/separate")
    @Operation(summary = "Séparer un partenaire de celui auquel il a été réuni par erreur")
    ResponseEntity<Shown> separate(@PathVariable String id, Version version, Caller caller) {
        PartnerId partner = known(id);
        return changed(partner, new SeparatePartner(partner.stream(), version.number(), caller, now()), caller);
    }

    @Permit(Permission.PARTNER_KEEP)
    @PostMapping("/{id}/inactivate")
    @Operation(summary = "Ne plus proposer un partenaire", description = "Il se lit toujours, avec ce qui a été fait.")
    ResponseEntity<Shown> inactivate(@PathVariable String id, Version version, Caller caller) {
        PartnerId partner = known(id);
        return changed(partner, new InactivatePartner(partner.stream(), version.number(), caller, now()), caller);
    }

    @Permit(Permission.PARTNER_KEEP)
    @PostMapping("/{id}/reactivate")
    @Operation(summary = "Proposer un partenaire de nouveau")
    ResponseEntity<Shown> reactivate(@PathVariable String id, Version version, Caller caller) {
        PartnerId partner = known(id);
        return changed(partner, new ReactivatePartner(partner.stream(), version.number(), caller, now()), caller);
    }

    private ResponseEntity<Shown> changed(PartnerId id, PartnerCommand command, Caller caller) {
        return answer(ResponseEntity.ok(), desk.change(id, command), caller);
    }

    private ResponseEntity<Shown> answer(ResponseEntity.BodyBuilder answer, PartnerSheet sheet, Caller caller) {
        PartnerSheet seen = caller.may(Permission.PARTNER_PEOPLE) ? sheet.withoutForgotten() : sheet.withoutPeople();
        State state = sheet.state();
        return answer.eTag(new Version(sheet.version()).tag())
                .body(new Shown(seen, views.mergedInto(sheet.id()), PartnerAction.offer(state, caller)));
    }

    /** What cannot be an id is known by nobody. */
    private static PartnerId known(String id) {
        return ClientId.known(id, PartnerId::new);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return LocalDate.now(zone);
    }
}
