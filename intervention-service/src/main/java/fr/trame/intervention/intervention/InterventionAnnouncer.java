package fr.trame.intervention.intervention;

import fr.trame.contracts.InterventionFacts;
import fr.trame.contracts.Publics;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.InterventionAmended;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.intervention.intervention.InterventionEvent.InterventionReturned;
import fr.trame.intervention.intervention.InterventionEvent.InterventionValidated;
import fr.trame.intervention.intervention.InterventionEvent.InterventionVoided;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.relay.Announcer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the other services what happened to an intervention: all of it but the note. */
@Component
class InterventionAnnouncer implements Announcer<InterventionEvent> {

    @Override
    public Class<InterventionEvent> events() {
        return InterventionEvent.class;
    }

    @Override
    public Object announce(InterventionEvent event, EventContext context) {
        return switch (event) {
            case InterventionRecorded it ->
                new fr.trame.contracts.InterventionRecorded(
                        it.interventionId(), it.author(), facts(it.facts(), it.late(), it.missing()));
            case InterventionAmended it ->
                new fr.trame.contracts.InterventionAmended(
                        it.interventionId(), it.author(), it.reason(), facts(it.facts(), it.late(), it.missing()));
            case InterventionValidated it ->
                new fr.trame.contracts.InterventionValidated(it.interventionId(), it.author());
            case InterventionReturned it ->
                new fr.trame.contracts.InterventionReturned(it.interventionId(), it.author(), it.reason());
            case InterventionVoided it ->
                new fr.trame.contracts.InterventionVoided(it.interventionId(), it.author(), it.reason());
        };
    }

    private static InterventionFacts facts(Facts facts, boolean late, List<String> missing) {
        var publics = facts.publics();
        return new InterventionFacts(
                facts.date().toString(),
                facts.startTime() == null ? null : facts.startTime().toString(),
                facts.durationMinutes(),
                facts.mediators(),
                facts.team(),
                facts.territory(),
                facts.place(),
                facts.placeType(),
                facts.mode(),
                facts.tempo(),
                facts.origin(),
                facts.mainDomain(),
                facts.secondaryDomains(),
                facts.theme(),
                new Publics(publics.age(), publics.gender(), publics.capacity()),
                facts.peopleMet(),
                facts.tensionBefore(),
                facts.tensionAfter(),
                facts.outcomes(),
                facts.fundingLine(),
                late,
                missing);
    }
}
