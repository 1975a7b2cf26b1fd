package fr.trame.intervention.referral;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.referral.ReferralCommand.CloseReferral;
import fr.trame.platform.command.Commands;
import fr.trame.platform.refusal.CommonRefusal;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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

    private final ReferralDesk desk;
    private final ReferralViews views;
    private final Commands commands;

    ReferralController(ReferralDesk desk, ReferralViews views, Commands commands) {
        this.desk = desk;
        this.views = views;
        this.commands = commands;
    }

    @Permit(Permission.REFERRAL_PROPOSE)
    @PostMapping
    @Operation(
            summary = "Proposer une mise en relation",
            description =
                    "Équipe, territoire et médiateurs sont ceux de l’intervention. Une simple orientation ne compte pas.")
    @ApiResponse(responseCode = "201", description = "Proposée")
    ResponseEntity<ReferralView> propose(@RequestBody ReferralDesk.Request request, Caller caller) {
        ReferralView view = desk.propose(request, caller, now());
        return ResponseEntity.created(URI.create("/api/referrals/" + view.id()))
                .eTag(tag(view))
                .body(view);
    }

    @Permit(Permission.REFERRAL_CLOSE)
    @PostMapping("/{id}/close")
    @Operation(summary = "Clore, en disant comment elle a fini")
    ResponseEntity<ReferralView> close(
            @PathVariable String id, @RequestBody CloseRequest request, Version version, Caller caller) {
        ReferralId known = known(id);
        commands.send(new CloseReferral(
                known,
                version.number(),
                caller,
                now(),
                ReferralDesk.required("date", request.date()),
                ReferralDesk.required("outcome", request.outcome())));
        return answer(known, caller);
    }

    @Permit(Permission.REFERRAL_READ)
    @GetMapping("/{id}")
    @Operation(summary = "Une mise en relation, telle qu’elle est à l’instant")
    ResponseEntity<ReferralView> get(@PathVariable String id, Caller caller) {
        return answer(known(id), caller);
    }

    @Permit(Permission.REFERRAL_READ)
    @GetMapping
    @Operation(summary = "Les mises en relation d’une intervention")
    Items list(@RequestParam String intervention, Caller caller) {
        return new Items(views.of(intervention).stream()
                .filter(referral -> caller.may(Permission.REFERRAL_READ, referral.getString("team")))
                .map(referral -> ReferralViews.shown(referral, caller))
                .toList());
    }

    private ResponseEntity<ReferralView> answer(ReferralId id, Caller caller) {
        ReferralView view = desk.get(id.value(), caller);
        return ResponseEntity.ok().eTag(tag(view)).body(view);
    }

    private static String tag(ReferralView view) {
        return new Version(view.version()).tag();
    }

    private static ReferralId known(String id) {
        if (!ReferralId.accepts(id)) {
            throw CommonRefusal.NOT_FOUND.refusal();
        }
        return new ReferralId(id);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    record CloseRequest(@Nullable String outcome, @Nullable LocalDate date) {}

    /** Referrals as they are kept: already in the shape of the answer. */
    @Staff
    @Schema(name = "ReferralItems")
    record Items(List<? extends Map<String, Object>> items) {}
}
