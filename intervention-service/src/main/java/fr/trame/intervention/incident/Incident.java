package fr.trame.intervention.incident;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.intervention.incident.IncidentAction.Concerns;
import fr.trame.intervention.incident.IncidentCommand.DeclareIncident;
import fr.trame.intervention.incident.IncidentCommand.FollowUp;
import fr.trame.intervention.incident.IncidentCommand.ForgetIncident;
import fr.trame.intervention.incident.IncidentCommand.NoteComplaint;
import fr.trame.intervention.incident.IncidentCommand.OfferSupport;
import fr.trame.intervention.incident.IncidentCommand.ReportIncident;
import fr.trame.intervention.incident.IncidentEvent.ComplaintNoted;
import fr.trame.intervention.incident.IncidentEvent.IncidentDeclared;
import fr.trame.intervention.incident.IncidentEvent.IncidentForgotten;
import fr.trame.intervention.incident.IncidentEvent.IncidentReported;
import fr.trame.intervention.incident.IncidentEvent.SupportOffered;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** An attack on somebody of the staff. */
@Aggregate
class Incident {

    private static final String YES = "OUI";
    private static final String NO = "NON";

    @AggregateIdentifier
    private String id;

    private LocalDate date;
    private Concerns concerns;

    Incident() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(ReportIncident command, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(command.now(), zone);
        if (command.date().isAfter(today)) {
            throw IncidentRefusal.DATE_IN_FUTURE.on("date");
        }
        apply(new IncidentReported(
                command.id().value(),
                command.author(),
                command.now(),
                command.team(),
                command.date(),
                command.kind(),
                command.interventionId(),
                command.people(),
                command.hurt() ? YES : NO,
                WorkAccident.declareBy(today),
                command.keptUntil()));
    }

    @EventSourcingHandler
    void evolve(IncidentReported event) {
        id = event.incidentId();
        date = event.date();
        concerns = IncidentSheet.concerns(event);
    }

    @CommandHandler
    void decide(OfferSupport command, ZoneId zone) {
        check(command, zone);
        apply(new SupportOffered(id, command.author(), command.now(), command.date(), command.by()));
    }

    @CommandHandler
    void decide(DeclareIncident command, ZoneId zone) {
        check(command, zone);
        apply(new IncidentDeclared(id, command.author(), command.now(), command.date(), command.said()));
    }

    @CommandHandler
    void decide(NoteComplaint command, ZoneId zone) {
        check(command, zone);
        apply(new ComplaintNoted(id, command.author(), command.now(), command.date(), command.filed() ? YES : NO));
    }

    @CommandHandler
    void decide(ForgetIncident command) {
        if (!concerns.forgotten()) {
            apply(new IncidentForgotten(id, command.now()));
        }
    }

    @EventSourcingHandler
    void evolve(IncidentForgotten event) {
        concerns = new Concerns(concerns.team(), concerns.people(), true);
    }

    private void check(FollowUp command, ZoneId zone) {
        IncidentAction.check(concerns, command.caller());
        if (command.date().isAfter(LocalDate.ofInstant(command.now(), zone))) {
            throw IncidentRefusal.DATE_IN_FUTURE.on("date");
        }
        if (command.date().isBefore(date)) {
            throw IncidentRefusal.BEFORE_THE_INCIDENT.on("date");
        }
    }
}
