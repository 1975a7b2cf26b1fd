package fr.trame.intervention.referral;

import static fr.trame.intervention.referral.ReferralRefusal.PARTNER_NOT_PROPOSED;
import static fr.trame.intervention.referral.ReferralRefusal.PARTNER_OF_OTHER_TYPE;
import static fr.trame.intervention.referral.ReferralRefusal.UNKNOWN_INTERVENTION;
import static fr.trame.intervention.referral.ReferralRefusal.UNKNOWN_PARTNER;
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
import fr.trame.intervention.referral.ReferralAction.Standing;
import fr.trame.intervention.referral.ReferralCommand.CloseReferral;
import fr.trame.intervention.referral.ReferralCommand.ProposeReferral;
import fr.trame.intervention.referral.ReferralEvent.Origin;
import fr.trame.intervention.referral.ReferralEvent.Proposal;
import fr.trame.intervention.referral.ReferralEvent.ReferralProposed;
import fr.trame.platform.command.Commands;
import fr.trame.platform.command.Creations;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where proposals come in: checked against the directory and the intervention they came from. */
@Component
class ReferralDesk {

    private final RequestReaders readers;
    private final EventStreams streams;
    private final Commands commands;
    private final Creations creations;

    ReferralDesk(RequestReaders readers, EventStreams streams, Commands commands, Creations creations) {
        this.readers = readers;
        this.streams = streams;
        this.commands = commands;
        this.creations = creations;
    }

    /** What a client sends; the partner may stay unnamed. */
    @Schema(name = "NewReferral")
    record Request(
            @Nullable String id,
            @Nullable String interventionId,
            @Nullable LocalDate date,
            @Nullable String level,
            @Nullable String partnerType,
            @Nullable String partner) {}

    record CloseRequest(@Nullable String outcome, @Nullable LocalDate date) {}

    /** A referral with what the caller may do with it. */
    @Schema(name = "Referral")
    record Shown(
            @JsonUnwrapped ReferralView referral,
            @JsonUnwrapped Offer offer) {}

    /**
     * How referrals to a partner end.
     *
     * @param total how many there are
     * @param closed how many of them are over
     * @param byEnd how many of each, by code of the list MER_STATUT
     * @param careShare hundredths of those closed that came to an effective care; null of fewer than {@value #FEWEST}
     */
    @Anonymous
    @Schema(name = "ReferralEnds")
    record Ends(
            long total,
            long closed,
            Map<String, Long> byEnd,
            @Nullable Long careShare) {

        private static final int FEWEST = 5;

        static Ends of(Map<String, Long> byEnd) {
            long total = byEnd.values().stream().mapToLong(Long::longValue).sum();
            long closed = total - byEnd.getOrDefault("PROPOSEE", 0L);
            long cared = byEnd.getOrDefault("PRISE_EN_CHARGE", 0L);
            return new Ends(total, closed, byEnd, closed < FEWEST ? null : Math.round(100.0 * cared / closed));
        }
    }

    /** A referral of a list. */
    @Schema(name = "ListedReferral")
    record Listed(
            @JsonUnwrapped ReferralView referral, @Technical List<String> actions) {}

    /** Proposes the referral; the same one sent again gets it as it stands now. */
    Shown propose(Request request, Caller caller, Instant now) {
        RequestReader reader = readers.reader();
        ReferralId id = reader.id("id", request.id(), ReferralId::new);
        String intervention = reader.required("interventionId", request.interventionId(), "");
        Proposal proposal = proposal(request, reader);
        reader.refuse();
        Facts facts = facts(intervention);
        var origin = new Origin(intervention, facts.team(), facts.territory(), facts.mediators());
        var command = new ProposeReferral(reader.given(id), caller, now, proposal, origin, facts.date());
        boolean fresh = creations.create(
                command,
                command.id().value(),
                ReferralProposed.class,
                first -> first.proposal().equals(proposal)
                        && first.origin().interventionId().equals(intervention));
        return shown(fresh ? ReferralView.of(Referral.proposed(command)) : present(command.id()), caller);
    }

    Shown close(ReferralId id, long version, CloseRequest request, Caller caller, Instant now) {
        RequestReader reader = readers.reader();
        LocalDate date = reader.day("date", request.date());
        String outcome = reader.required("outcome", request.outcome(), "");
        reader.refuse();
        commands.send(new CloseReferral(id, version, caller, now, reader.given(date), outcome));
        return get(id, caller);
    }

    /** As much of it as the caller may see. */
    Shown get(ReferralId id, Caller caller) {
        ReferralView view = present(id);
        caller.require(Permission.REFERRAL_READ, view.team(), view.mediators());
        return shown(view, caller);
    }

    static Listed listed(ReferralView view, Caller caller) {
        Shown shown = shown(view, caller);
        return new Listed(shown.referral(), shown.offer().actions());
    }

    private static Shown shown(ReferralView view, Caller caller) {
        boolean closed = view.closedOn() != null;
        Offer offer = new Standing(closed, view.team(), view.mediators()).offer(caller);
        boolean people = caller.may(Permission.INTERVENTION_PEOPLE, view.team(), view.mediators());
        return new Shown(people ? view : view.withoutPeople(), offer);
    }

    /** As it is now. */
    ReferralView present(ReferralId id) {
        return streams.fold(id.value(), ReferralEvent.class, ReferralView::next)
                .orElseThrow(CommonRefusal.NOT_FOUND::refusal);
    }

    private Proposal proposal(Request request, RequestReader reader) {
        LocalDate date = reader.day("date", request.date());
        String level = reader.requiredCode("level", "MER_FORME", request.level(), date);
        String type = reader.requiredCode("partnerType", "TYPE_PART", request.partnerType(), date);
        if (request.partner() != null) {
            judge(request.partner(), type, reader);
        }
        return new Proposal(reader.dayOrRefused(date), level, type, request.partner());
    }

    /** Only a partner of that type that is proposed may be named. */
    private void judge(String partner, String type, RequestReader reader) {
        ReferredPartner named = ReferredPartner.find(partner, streams).orElse(null);
        if (named == null) {
            reader.fault(UNKNOWN_PARTNER, "partner");
        } else if (!named.kind().equals(type)) {
            reader.fault(PARTNER_OF_OTHER_TYPE, "partner");
        } else if (!named.proposed()) {
            reader.fault(PARTNER_NOT_PROPOSED, "partner");
        }
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
