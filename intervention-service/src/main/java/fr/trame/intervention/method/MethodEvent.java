package fr.trame.intervention.method;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The life of the written method. */
public sealed interface MethodEvent {

    /**
     * A version was written.
     *
     * @param number 1, 2, 3 …
     * @param from the day from which it applies
     * @param title what it is called
     * @param steps in the order of a case
     */
    @StoredEvent(name = "method-written")
    record MethodWritten(
            @Technical String methodId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous int number,
            @Anonymous LocalDate from,
            @Anonymous String title,
            List<Step> steps)
            implements MethodEvent {

        public MethodWritten {
            steps = List.copyOf(steps);
        }
    }

    /**
     * What is done in a step.
     *
     * @param step code of the list MO_ETAPE
     * @param points in order
     */
    @Anonymous
    @Schema(name = "MethodStep")
    record Step(String step, List<String> points) {

        public Step {
            points = List.copyOf(points);
        }
    }
}
