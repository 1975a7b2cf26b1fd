package fr.trame.intervention.referral;

import static fr.trame.intervention.referral.ReferralRefusal.PARTNER_NOT_PROPOSED;
import static fr.trame.intervention.referral.ReferralRefusal.PARTNER_OF_OTHER_TYPE;
import static fr.trame.intervention.referral.ReferralRefusal.UNKNOWN_PARTNER;

import fr.trame.intervention.referral.ReferralCommand.Gesture;
import fr.trame.intervention.referral.ReferralCommand.Start;
import fr.trame.intervention.referral.ReferralStanding.Step;
import fr.trame.intervention.referral.event.ReferralEvent.Proposal;
import fr.trame.intervention.referral.event.ReferralId;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.request.ClientId;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.web.Version;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is sent about a referral. Codes and partners are checked here: the referral itself knows no directory. */
@Component
class ReferralReading {

    private static final String STATUS = "status";

    private final RequestReaders readers;
    private final EventStreams streams;

    ReferralReading(RequestReaders readers, EventStreams streams) {
        this.readers = readers;
        this.streams = streams;
    }

    /** What a client sends; the partner may stay unnamed. */
    @Schema(name = "NewReferral")
    record Request(
            @Nullable String id,

            @Nullable @Schema(description = "Reprise de la première dans une réorientation")
            String interventionId,

            @Nullable LocalDate date,

            @Nullable @Schema(description = "Liste MER_FORME")
            String level,

            @Nullable @Schema(description = "Liste TYPE_PART")
            String partnerType,

            @Nullable String partner,

            @Nullable
            @Schema(
                    description =
                            "PROPOSEE, ACCEPTEE ou CONTACT_PRIS\u00a0; sans rien, le contact est pris le jour même,"
                                    + " sauf pour une orientation")
            String status,

            @Nullable @Schema(description = "Liste MER_PARTAGE\u00a0; rien si la question n’est pas posée")
            List<@Nullable String> shared) {}

    /** Reads what a gesture says beside its day. */
    interface Said {

        Made read(RequestReader reader, @Nullable LocalDate day);
    }

    /** The command that it is, made once all of it could be read. */
    interface Made {

        Gesture of(ReferralId id, long version, Instant now, LocalDate day);
    }

    RequestReader reader() {
        return readers.reader();
    }

    /** Reads a gesture, on the version of the referral that the caller has seen; refuses it with all its faults at once. */
    Gesture gesture(String id, @Nullable LocalDate date, Version version, Said said) {
        RequestReader reader = reader();
        LocalDate day = reader.day("date", date);
        Made made = said.read(reader, day);
        reader.refuse();
        return made.of(known(id), version.number(), ReferralController.now(), reader.given(day));
    }

    Proposal proposal(RequestReader reader, Request request) {
        LocalDate date = reader.day("date", request.date());
        String level = reader.requiredCode("level", "MER_FORME", request.level(), date);
        String type = reader.requiredCode("partnerType", "TYPE_PART", request.partnerType(), date);
        if (request.partner() != null) {
            judge(request.partner(), type, reader);
        }
        return new Proposal(reader.dayOrRefused(date), level, type, request.partner());
    }

    /** How far it went at once; who does not say so has made the contact, as it was noted before. */
    Start start(RequestReader reader, Request request, @Nullable String parent) {
        Step step = request.status() == null
                ? (ReferralRules.ADDRESS.equals(request.level()) ? Step.PROPOSEE : Step.CONTACT_PRIS)
                : step(reader, request.status());
        if (Step.CONTACT_PRIS.isBefore(step)) {
            reader.fault(CommonRefusal.INVALID_VALUE, STATUS);
        }
        return new Start(step, shared(reader, request.shared(), request.date()), parent);
    }

    Step step(RequestReader reader, @Nullable String status) {
        String said = reader.required(STATUS, status, Step.ACCEPTEE.name());
        for (Step step : Step.values()) {
            if (step.name().equals(said)) {
                return step;
            }
        }
        reader.fault(CommonRefusal.INVALID_VALUE, STATUS);
        return Step.ACCEPTEE;
    }

    @Nullable
    List<String> shared(RequestReader reader, @Nullable List<@Nullable String> shared, @Nullable LocalDate day) {
        return shared == null ? null : reader.codes("shared", "MER_PARTAGE", shared, day);
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

    /** What cannot be an id is known by nobody. */
    static ReferralId known(String id) {
        return ClientId.known(id, ReferralId::new);
    }
}
