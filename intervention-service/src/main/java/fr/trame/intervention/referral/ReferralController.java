package fr.trame.intervention.referral;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.request.ClientId;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/referrals")
@Tag(name = "Mises en relation", description = "Proposer et clore")
class ReferralController {

    /** More than one organisation is ever likely to be registered as. */
    private static final int MOST_PARTNERS = 50;

    private final ReferralDesk desk;
    private final ReferralViews views;

    ReferralController(ReferralDesk desk, ReferralViews views) {
        this.desk = desk;
        this.views = views;
    }

    @Permit(Permission.REFERRAL_PROPOSE)
    @PostMapping
    @Operation(
            summary = "Proposer une mise en relation",
            description =
                    "Équipe, territoire et médiateurs sont ceux de l’intervention. Une simple orientation ne compte pas. La même demande envoyée de nouveau reçoit la mise en relation telle qu’elle est alors.")
    @ApiResponse(responseCode = "201", description = "Proposée, maintenant ou déjà auparavant")
    ResponseEntity<ReferralDesk.Shown> propose(@RequestBody ReferralDesk.Request request, Caller caller) {
        ReferralDesk.Shown shown = desk.propose(request, caller, now());
        return ResponseEntity.created(
                        URI.create("/api/referrals/" + shown.referral().id()))
                .eTag(tag(shown))
                .body(shown);
    }

    @Permit(Permission.REFERRAL_CLOSE)
    @PostMapping("/{id}/close")
    @Operation(summary = "Clore, en disant comment elle a fini")
    ResponseEntity<ReferralDesk.Shown> close(
            @PathVariable String id, @RequestBody ReferralDesk.CloseRequest request, Version version, Caller caller) {
        return answer(desk.close(known(id), version.number(), request, caller, now()));
    }

    @Permit(Permission.REFERRAL_READ)
    @GetMapping("/{id}")
    @Operation(summary = "Une mise en relation, telle qu’elle est à l’instant")
    ResponseEntity<ReferralDesk.Shown> get(@PathVariable String id, Caller caller) {
        return answer(desk.get(known(id), caller));
    }

    @Permit(Permission.REFERRAL_READ)
    @GetMapping
    @Operation(
            summary = "Les mises en relation d’une intervention, d’une équipe, ou avec un partenaire",
            description =
                    "De l’équipe et du partenaire les plus récentes d’abord ; status n’en garde que les proposées ou"
                            + " les closes. partner se répète, pour ceux qui sont réunis à un autre. openOf donne, de l’équipe,"
                            + " les ouvertes de cette personne, les plus anciennes d’abord.")
    Page<ReferralDesk.Listed> list(
            @RequestParam(required = false) @Nullable String intervention,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable List<String> partner,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String openOf,
            PageRequest request,
            Caller caller) {
        if (openOf != null && team != null) {
            caller.require(Permission.REFERRAL_READ, team);
            return views.openOf(openOf, team, request).map(referral -> ReferralDesk.listed(referral, caller));
        }
        return whose(intervention, team, partner == null ? List.of() : partner, status, request, caller)
                .map(referral -> ReferralDesk.listed(referral, caller));
    }

    @Permit(Permission.PARTNER_READ)
    @GetMapping("/ends")
    @Operation(
            summary = "Comment finissent les mises en relation avec un partenaire",
            description =
                    "De toute l’association, celles qui comptent, en nombres ; partner se répète, pour ceux qui sont"
                            + " réunis à un autre. Sous cinq closes, la part prise en charge n’est pas dite.")
    ReferralDesk.Ends ends(@RequestParam List<String> partner) {
        requireFew(partner);
        return ReferralDesk.Ends.of(views.ends(partner));
    }

    private static void requireFew(List<String> partners) {
        if (partners.size() > MOST_PARTNERS) {
            throw CommonRefusal.INVALID_VALUE.on("partner");
        }
    }

    private Page<ReferralView> whose(
            @Nullable String intervention,
            @Nullable String team,
            List<String> partners,
            @Nullable String status,
            PageRequest request,
            Caller caller) {
        if (!partners.isEmpty() && team == null && intervention == null) {
            requireFew(partners);
            return views.withPartners(partners, status, caller, request);
        }
        if (team != null && intervention == null) {
            caller.require(Permission.REFERRAL_READ, team);
            return views.ofTeam(team, status, request);
        }
        if (intervention != null && team == null) {
            return views.of(intervention, caller, request);
        }
        throw CommonRefusal.MISSING_FIELD.on("intervention");
    }

    private static ResponseEntity<ReferralDesk.Shown> answer(ReferralDesk.Shown shown) {
        return ResponseEntity.ok().eTag(tag(shown)).body(shown);
    }

    private static String tag(ReferralDesk.Shown shown) {
        return new Version(shown.referral().version()).tag();
    }

    /** What cannot be an id is known by nobody. */
    private static ReferralId known(String id) {
        return ClientId.known(id, ReferralId::new);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
