package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.ALL_MISSING;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.Cast.PARIS;

import fr.trame.intervention.Cast;
import fr.trame.intervention.intervention.InterventionEvent.InterventionProlonged;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.intervention.intervention.InterventionEvent.InterventionReturned;
import fr.trame.intervention.intervention.InterventionEvent.InterventionValidated;
import fr.trame.intervention.intervention.InterventionEvent.InterventionVoided;
import fr.trame.intervention.intervention.InterventionEvent.ValidationWithdrawn;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** What happened before the command under test. */
final class InterventionFixture {

    static final InterventionId THE_ONE = new InterventionId(ID);

    static final InterventionRecorded RECORDED =
            new InterventionRecorded(ID, NADIA, EVENING, Cast.talkInTheHall(), false, List.of());
    static final InterventionRecorded BARELY_RECORDED =
            new InterventionRecorded(ID, NADIA, EVENING, Cast.barely(), false, ALL_MISSING);
    static final InterventionValidated VALIDATED = new InterventionValidated(ID, AS_PAULA.person(), NEXT_MORNING);
    static final InterventionReturned RETURNED =
            new InterventionReturned(ID, AS_PAULA.person(), NEXT_MORNING, "Ajouter la durée");
    /** A week and a day after the return: too late for its mediators. */
    static final Instant TOO_LATE = NEXT_MORNING.plus(Duration.ofDays(8));

    static final InterventionProlonged PROLONGED = new InterventionProlonged(ID, AS_PAULA.person(), TOO_LATE);
    static final ValidationWithdrawn WITHDRAWN = new ValidationWithdrawn(ID, AS_PAULA.person(), NEXT_MORNING);
    static final InterventionVoided VOIDED = new InterventionVoided(ID, NADIA, NEXT_MORNING, "Saisie deux fois");

    private InterventionFixture() {}

    static AggregateTestFixture<Intervention> fixture() {
        return fixture(PARIS);
    }

    static AggregateTestFixture<Intervention> fixture(ZoneId zone) {
        var fixture = new AggregateTestFixture<>(Intervention.class);
        fixture.registerInjectableResource(zone);
        return fixture;
    }
}
