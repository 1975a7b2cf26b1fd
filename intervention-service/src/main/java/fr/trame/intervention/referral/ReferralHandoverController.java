package fr.trame.intervention.referral;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.referral.ReferralCommand.HandOverReferral;
import fr.trame.intervention.referral.event.ReferralId;
import fr.trame.intervention.referral.view.ReferralView;
import fr.trame.intervention.referral.view.ReferralViews;
import fr.trame.intervention.roster.Roster;
import fr.trame.platform.command.Commands;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.request.ClientId;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives open referrals to somebody who is there. */
@RestController
@RequestMapping("/api/referrals")
@Tag(name = "Mises en relation")
class ReferralHandoverController {

    private final ReferralDesk desk;
    private final ReferralViews views;
    private final Roster roster;
    private final Commands commands;
    private final RequestReaders readers;
    private final ZoneId zone;

    ReferralHandoverController(
            ReferralDesk desk,
            ReferralViews views,
            Roster roster,
            Commands commands,
            RequestReaders readers,
            ZoneId zone) {
        this.desk = desk;
        this.views = views;
        this.roster = roster;
        this.commands = commands;
        this.readers = readers;
        this.zone = zone;
    }

    /**
     * From one mediator to another.
     *
     * @param from who follows it no more
     * @param to who follows it from now on
     */
    @Staff
    @Schema(name = "HandOverOne")
    record One(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String from,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String to) {}

    @Permit(Permission.REFERRAL_HANDOVER)
    @PostMapping("/{id}/handover")
    @Operation(
            summary = "Confier une mise en relation ouverte à un collègue de l’équipe (manager)",
            description = "Elle reste comptée à qui la suivait quand elle a été proposée.")
    ResponseEntity<ReferralDesk.Shown> one(
            @PathVariable String id, @RequestBody One request, Version version, Caller caller) {
        ReferralId referral = ClientId.known(id, ReferralId::new);
        ReferralView present = desk.present(referral);
        caller.require(Permission.REFERRAL_HANDOVER, present.team());
        String to = mediator(present.team(), request.from(), request.to());
        send(present, version.number(), request.from(), to, caller, now());
        ReferralDesk.Shown shown = desk.get(referral, caller);
        return ResponseEntity.ok()
                .eTag(new Version(shown.referral().version()).tag())
                .body(shown);
    }

    /** All that is open of somebody in a team. */
    @Staff
    @Schema(name = "HandOverAll")
    record All(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String team,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String from,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String to) {}

    /**
     * What came of it.
     *
     * @param handedOver how many are the new mediator's now
     * @param left how many are not: somebody else has just changed them
     */
    @Technical
    @Schema(name = "HandedOver")
    record HandedOver(int handedOver, int left) {}

    @Permit(Permission.REFERRAL_HANDOVER)
    @PostMapping("/handover")
    @Operation(
            summary = "Confier à un collègue toutes les mises en relation ouvertes d’une personne dans une équipe"
                    + " (manager)",
            description = "Demandé de nouveau, rien n’est fait deux fois.")
    HandedOver all(@RequestBody All request, Caller caller) {
        RequestReader reader = readers.reader();
        String team = reader.required("team", request.team(), "");
        reader.refuse();
        caller.require(Permission.REFERRAL_HANDOVER, team);
        String to = mediator(team, request.from(), request.to());
        Instant now = now();
        List<Boolean> done = commands.together(
                views.openOf(List.of(String.valueOf(request.from()))).stream()
                        .filter(open -> open.team().equals(team))
                        .toList(),
                open -> handsOver(open.id(), request.from(), to, caller, now));
        int handedOver = (int) done.stream().filter(Boolean::booleanValue).count();
        return new HandedOver(handedOver, done.size() - handedOver);
    }

    /** As it is now: the list may not have heard yet that it is closed or already somebody else's. */
    private boolean handsOver(String id, @Nullable String from, String to, Caller caller, Instant now) {
        ReferralView present = desk.present(new ReferralId(id));
        if (!present.open() || !present.mediators().contains(String.valueOf(from))) {
            return false;
        }
        try {
            send(present, present.version(), from, to, caller, now);
            return true;
        } catch (CommandRefused meanwhile) {
            return false;
        }
    }

    private void send(
            ReferralView present, long version, @Nullable String from, String to, Caller caller, Instant now) {
        List<String> mediators = Stream.concat(
                        present.mediators().stream().filter(one -> !one.equals(from)), Stream.of(to))
                .distinct()
                .toList();
        commands.send(new HandOverReferral(new ReferralId(present.id()), version, caller, now, mediators));
    }

    /** Who is to follow it: a mediator of the team, today. */
    private String mediator(String team, @Nullable String from, @Nullable String to) {
        RequestReader reader = readers.reader();
        reader.required("from", from, "");
        String asked = reader.required("to", to, "");
        if (!asked.isEmpty() && !roster.of(List.of(asked)).isMediator(asked, team, LocalDate.now(zone))) {
            reader.fault(ReferralRefusal.NOT_A_MEDIATOR_OF_THE_TEAM, "to");
        }
        reader.refuse();
        return asked;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
