package fr.trame.intervention.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.intervention.incident.IncidentAction.Concerns;
import fr.trame.intervention.incident.IncidentEvent.ComplaintNoted;
import fr.trame.intervention.incident.IncidentEvent.IncidentDeclared;
import fr.trame.intervention.incident.IncidentEvent.IncidentForgotten;
import fr.trame.intervention.incident.IncidentEvent.IncidentReported;
import fr.trame.intervention.incident.IncidentEvent.SupportOffered;
import fr.trame.platform.refusal.Offer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it stands, for those few who may read it.
 *
 * @param reportedAt when Trame heard of it: from then on the time of the declaration runs
 * @param people who was attacked
 * @param forgotten its term is over: who it was and what was done is gone
 */
@Anonymous
@Schema(name = "Incident")
record IncidentSheet(
        @Technical String id,
        @Technical long version,
        String team,
        LocalDate date,
        String kind,
        @Technical Instant reportedAt,
        @Staff String author,
        @Staff List<String> people,
        @Technical String interventionId,
        boolean hurt,
        LocalDate declareBy,
        @Nullable Noted support,
        @Nullable Noted declaration,
        @Nullable Noted complaint,
        LocalDate keptUntil,
        boolean forgotten) {

    IncidentSheet {
        people = List.copyOf(people);
    }

    /** What was noted last, and of what day. */
    @Anonymous
    @Schema(name = "IncidentNoted")
    record Noted(LocalDate date, String said) {}

    /** With what is still to be done, codes of the list INC_A_FAIRE, and what the caller may note. */
    @Anonymous
    @Schema(name = "ShownIncident")
    record Shown(
            @JsonUnwrapped IncidentSheet incident,
            List<String> due,
            @JsonUnwrapped Offer offer) {}

    static Concerns concerns(IncidentReported event) {
        List<String> people = new ArrayList<>(event.people());
        people.add(event.author());
        return new Concerns(event.team(), people, false);
    }

    Concerns concerns() {
        List<String> all = new ArrayList<>(people);
        all.add(author);
        return new Concerns(team, all, forgotten);
    }

    List<String> due() {
        List<String> due = new ArrayList<>();
        if (!forgotten && support == null) {
            due.add("SOUTIEN");
        }
        if (!forgotten && declaration == null) {
            due.add("DECLARATION");
        }
        return due;
    }

    static @Nullable IncidentSheet next(@Nullable IncidentSheet present, IncidentEvent event) {
        if (event instanceof IncidentReported it) {
            return new IncidentSheet(
                    it.incidentId(),
                    0,
                    it.team(),
                    it.date(),
                    it.kind(),
                    it.at(),
                    it.author(),
                    it.people(),
                    it.interventionId(),
                    it.hurt().equals("OUI"),
                    it.declareBy(),
                    null,
                    null,
                    null,
                    it.keptUntil(),
                    false);
        }
        return present == null ? null : present.after(event);
    }

    private IncidentSheet after(IncidentEvent event) {
        return switch (event) {
            case IncidentReported _ -> this;
            case SupportOffered it -> noted(new Noted(it.date(), it.by()), declaration, complaint, false);
            case IncidentDeclared it -> noted(support, new Noted(it.date(), it.said()), complaint, false);
            case ComplaintNoted it -> noted(support, declaration, new Noted(it.date(), it.filed()), false);
            case IncidentForgotten _ -> noted(null, null, null, true);
        };
    }

    private IncidentSheet noted(
            @Nullable Noted supported, @Nullable Noted declared, @Nullable Noted complained, boolean gone) {
        return new IncidentSheet(
                id,
                version + 1,
                team,
                date,
                kind,
                reportedAt,
                author,
                people,
                interventionId,
                hurt,
                declareBy,
                supported,
                declared,
                complained,
                keptUntil,
                gone);
    }
}
