package fr.trame.intervention.referral;

import static fr.trame.intervention.referral.ReferralRefusal.INVALID_ID;
import static fr.trame.intervention.referral.ReferralRefusal.PARTNER_OF_OTHER_TYPE;
import static fr.trame.intervention.referral.ReferralRefusal.RETIRED_CODE;
import static fr.trame.intervention.referral.ReferralRefusal.UNKNOWN_CODE;
import static fr.trame.intervention.referral.ReferralRefusal.UNKNOWN_INTERVENTION;
import static fr.trame.intervention.referral.ReferralRefusal.UNKNOWN_PARTNER;
import static fr.trame.intervention.referral.ReferralRefusal.VOIDED_INTERVENTION;
import static fr.trame.platform.refusal.CommonRefusal.MISSING_FIELD;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.directory.Directory;
import fr.trame.intervention.intervention.InterventionEvent;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.InterventionAmended;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.intervention.intervention.InterventionEvent.InterventionReturned;
import fr.trame.intervention.intervention.InterventionEvent.InterventionValidated;
import fr.trame.intervention.intervention.InterventionEvent.InterventionVoided;
import fr.trame.intervention.referral.ReferralCommand.ProposeReferral;
import fr.trame.intervention.referral.ReferralEvent.Origin;
import fr.trame.intervention.referral.ReferralEvent.Proposal;
import fr.trame.intervention.referral.ReferralEvent.ReferralProposed;
import fr.trame.platform.command.Commands;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.eventstore.EventStreams.Recorded;
import fr.trame.platform.eventstore.StreamExists;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where proposals come in: checked against the directory and the intervention they came from. */
@Component
class ReferralDesk {

    private final Directory directory;
    private final EventStreams streams;
    private final Commands commands;

    ReferralDesk(Directory directory, EventStreams streams, Commands commands) {
        this.directory = directory;
        this.streams = streams;
        this.commands = commands;
    }

    /** What a client sends; the partner may stay unnamed. */
    record Request(
            @Nullable String id,
            @Nullable String interventionId,
            @Nullable LocalDate date,
            @Nullable String level,
            @Nullable String partnerType,
            @Nullable String partner) {}

    /** Proposes the referral; the same one sent again gets the answer it got the first time. */
    ReferralView propose(Request request, Caller caller, Instant now) {
        ReferralId id = id(required("id", request.id()));
        Proposal proposal = proposal(request);
        String intervention = required("interventionId", request.interventionId());
        Facts facts = facts(intervention);
        var origin = new Origin(intervention, facts.team(), facts.territory(), facts.mediators());
        var command = new ProposeReferral(id, caller, now, proposal, origin, facts.date());
        try {
            commands.send(command);
            return ReferralView.of(Referral.proposed(command));
        } catch (StreamExists exists) {
            return first(id)
                    .filter(proposed -> proposed.proposal().equals(proposal)
                            && proposed.origin().interventionId().equals(intervention))
                    .map(ReferralView::of)
                    .orElseThrow(CommonRefusal.DUPLICATE_ID::refusal);
        }
    }

    /** As much of it as the caller may see. */
    ReferralView get(String id, Caller caller) {
        ReferralView view = get(id);
        caller.require(Permission.REFERRAL_READ, view.team());
        return caller.may(Permission.INTERVENTION_PEOPLE, view.team()) ? view : view.withoutPeople();
    }

    private ReferralView get(String id) {
        ReferralView view = null;
        for (Recorded stored : streams.read(id)) {
            if (stored.event() instanceof ReferralEvent event) {
                view = event instanceof ReferralProposed proposed
                        ? ReferralView.of(proposed)
                        : view == null ? null : view.after(event);
            }
        }
        if (view == null) {
            throw CommonRefusal.NOT_FOUND.refusal();
        }
        return view;
    }

    private Proposal proposal(Request request) {
        LocalDate date = required("date", request.date());
        String level = known("level", "MER_FORME", required("level", request.level()), date);
        String type = known("partnerType", "TYPE_PART", required("partnerType", request.partnerType()), date);
        if (request.partner() != null
                && !directory
                        .partnerType(request.partner())
                        .orElseThrow(() -> UNKNOWN_PARTNER.on("partner"))
                        .equals(type)) {
            throw PARTNER_OF_OTHER_TYPE.on("partner");
        }
        return new Proposal(date, level, type, request.partner());
    }

    private Facts facts(String intervention) {
        Facts facts = null;
        for (Recorded stored : streams.read(intervention)) {
            if (stored.event() instanceof InterventionEvent event) {
                facts = switch (event) {
                    case InterventionRecorded recorded -> recorded.facts();
                    case InterventionAmended amended -> amended.facts();
                    case InterventionVoided _ -> throw VOIDED_INTERVENTION.on("interventionId");
                    case InterventionValidated _, InterventionReturned _ -> facts;
                };
            }
        }
        if (facts == null) {
            throw UNKNOWN_INTERVENTION.on("interventionId");
        }
        return facts;
    }

    private Optional<ReferralProposed> first(ReferralId id) {
        List<Recorded> stored = streams.read(id.value());
        return !stored.isEmpty() && stored.getFirst().event() instanceof ReferralProposed proposed
                ? Optional.of(proposed)
                : Optional.empty();
    }

    private String known(String field, String list, String code, LocalDate day) {
        return switch (directory.standing(list, code, day)) {
            case USABLE -> code;
            case RETIRED -> throw RETIRED_CODE.on(field);
            case UNKNOWN -> throw UNKNOWN_CODE.on(field);
        };
    }

    private static ReferralId id(String id) {
        if (!ReferralId.accepts(id)) {
            throw INVALID_ID.on("id");
        }
        return new ReferralId(id);
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw MISSING_FIELD.on(field);
        }
        return value;
    }
}
