package fr.trame.intervention.referral;

import static fr.trame.intervention.referral.ReferralRefusal.UNKNOWN_INTERVENTION;
import static fr.trame.intervention.referral.ReferralRefusal.VOIDED_INTERVENTION;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.intervention.InterventionEvent;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.InterventionAmended;
import fr.trame.intervention.intervention.InterventionEvent.InterventionProlonged;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.intervention.intervention.InterventionEvent.InterventionReturned;
import fr.trame.intervention.intervention.InterventionEvent.InterventionValidated;
import fr.trame.intervention.intervention.InterventionEvent.InterventionVoided;
import fr.trame.intervention.intervention.InterventionEvent.ValidationWithdrawn;
import fr.trame.intervention.referral.ReferralCommand.CloseReferral;
import fr.trame.intervention.referral.ReferralCommand.Gesture;
import fr.trame.intervention.referral.ReferralCommand.ProposeReferral;
import fr.trame.intervention.referral.event.ReferralEvent;
import fr.trame.intervention.referral.event.ReferralEvent.Origin;
import fr.trame.intervention.referral.event.ReferralEvent.Proposal;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralProposed;
import fr.trame.intervention.referral.event.ReferralId;
import fr.trame.intervention.referral.view.ReferralMomentView;
import fr.trame.intervention.referral.view.ReferralView;
import fr.trame.platform.command.Commands;
import fr.trame.platform.command.Creations;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Where what is done with referrals comes in, and what is shown of each. */
@Component
@EnableConfigurationProperties(ReferralTerms.class)
class ReferralDesk {

    private final ReferralReading reading;
    private final EventStreams streams;
    private final Commands commands;
    private final Creations creations;
    private final ReferralTerms terms;
    private final ZoneId zone;

    ReferralDesk(
            ReferralReading reading,
            EventStreams streams,
            Commands commands,
            Creations creations,
            ReferralTerms terms,
            ZoneId zone) {
        this.reading = reading;
        this.streams = streams;
        this.commands = commands;
        this.creations = creations;
        this.terms = terms;
        this.zone = zone;
    }

    /**
     * A referral with its history and what the caller may do with it.
     *
     * @param due the day by which something is to be done: that of an appointment, or when nothing was done for long
     */
    @Schema(name = "Referral")
    record Shown(
            @JsonUnwrapped ReferralView referral,
            @JsonUnwrapped Offer offer,
            @Anonymous @Nullable LocalDate due,
            List<ReferralMomentView> history) {}

    /** A referral of a list. */
    @Schema(name = "ListedReferral")
    record Listed(
            @JsonUnwrapped ReferralView referral,
            @Technical List<String> actions,
            @Anonymous @Nullable LocalDate due) {}

    /** Proposes the referral; the same one sent again gets it as it stands now. */
    Shown propose(ReferralReading.Request request, Caller caller, Instant now) {
        RequestReader reader = reading.reader();
        ReferralId id = reader.id("id", request.id(), ReferralId::new);
        String intervention = reader.required("interventionId", request.interventionId(), "");
        Proposal proposal = reading.proposal(reader, request);
        ReferralCommand.Start start = reading.start(reader, request, null);
        reader.refuse();
        Facts facts = facts(intervention);
        var origin = new Origin(intervention, facts.team(), facts.territory(), facts.mediators());
        create(new ProposeReferral(reader.given(id), caller, now, proposal, origin, facts.date(), start));
        return shown(reader.given(id), caller);
    }

    private void create(ProposeReferral command) {
        creations.create(
                command,
                command.id().value(),
                ReferralProposed.class,
                first -> first.proposal().equals(command.proposal())
                        && first.status().equals(command.start().step().name())
                        && Objects.equals(first.parentId(), command.start().parentId())
                        && first.origin()
                                .interventionId()
                                .equals(command.origin().interventionId()));
    }

    /**
     * Ends it in favour of a new one with another partner, for the same person and so from the same intervention. The new one is made first:
     * sent again, what is missing is done.
     */
    Shown redirect(ReferralId id, long version, ReferralReading.Request request, Caller caller, Instant now) {
        RequestReader reader = reading.reader();
        ReferralId child = reader.id("id", request.id(), ReferralId::new);
        Proposal proposal = reading.proposal(reader, request);
        ReferralCommand.Start start = reading.start(reader, request, id.value());
        reader.refuse();
        var close = new CloseReferral(
                id, version, caller, now, proposal.date(), ReferralStanding.REDIRECTED, null, null, childId(child));
        ReferralView parent = present(id);
        if (!Objects.equals(parent.childId(), childId(child))) {
            ReferralRules.check(close, ReferralStanding.of(parent), zone);
            var origin = new Origin(parent.interventionId(), parent.team(), parent.territory(), parent.mediators());
            create(new ProposeReferral(reader.given(child), caller, now, proposal, origin, parent.date(), start));
            commands.send(close);
        }
        return shown(id, caller);
    }

    private static String childId(@Nullable ReferralId child) {
        return Objects.requireNonNull(child).value();
    }

    Shown change(Gesture gesture) {
        commands.send(gesture);
        return shown(gesture.id(), gesture.caller());
    }

    /** As it is now, as much of it as the caller may see. */
    Shown get(ReferralId id, Caller caller) {
        ReferralView view = present(id);
        caller.require(Permission.REFERRAL_READ, view.team(), view.mediators());
        return shown(id, caller);
    }

    Listed listed(ReferralView view, Caller caller) {
        return new Listed(
                people(view, caller) ? view : view.withoutPeople(),
                offer(view, caller).actions(),
                due(view));
    }

    private Shown shown(ReferralId id, Caller caller) {
        List<ReferralEvent> events = events(id);
        ReferralView view = view(events);
        boolean people = people(view, caller);
        List<ReferralMomentView> history = ReferralMomentView.of(events, zone).stream()
                .map(moment -> people ? moment : moment.withoutPeople())
                .toList();
        return new Shown(people ? view : view.withoutPeople(), offer(view, caller), due(view), history);
    }

    private static boolean people(ReferralView view, Caller caller) {
        return caller.may(Permission.INTERVENTION_PEOPLE, view.team(), view.mediators());
    }

    private static Offer offer(ReferralView view, Caller caller) {
        return ReferralAction.offer(ReferralStanding.of(view), caller);
    }

    private @Nullable LocalDate due(ReferralView view) {
        if (!view.open()) {
            return null;
        }
        return view.status().equals("RDV_FIXE") && view.appointmentOn() != null
                ? view.appointmentOn()
                : view.since().plusDays(terms.quiet());
    }

    /** As it is now. */
    ReferralView present(ReferralId id) {
        return view(events(id));
    }

    private List<ReferralEvent> events(ReferralId id) {
        List<ReferralEvent> events = streams.events(id.value(), ReferralEvent.class);
        if (events.isEmpty()) {
            throw CommonRefusal.NOT_FOUND.refusal();
        }
        return events;
    }

    private static ReferralView view(List<ReferralEvent> events) {
        ReferralView view = null;
        for (ReferralEvent event : events) {
            view = ReferralView.next(view, event);
        }
        return Objects.requireNonNull(view);
    }

    /** What the intervention says now, if it can be referred from. */
    private Facts facts(String intervention) {
        return streams.<InterventionEvent, Facts>fold(
                        intervention, InterventionEvent.class, (facts, event) -> switch (event) {
                            case InterventionRecorded recorded -> recorded.facts();
                            case InterventionAmended amended -> amended.facts();
                            case InterventionVoided _ -> throw VOIDED_INTERVENTION.on("interventionId");
                            case InterventionValidated _, InterventionReturned _ -> facts;
                            case InterventionProlonged _, ValidationWithdrawn _ -> facts;
                        })
                .orElseThrow(() -> UNKNOWN_INTERVENTION.on("interventionId"));
    }
}
