package fr.trame.intervention.method;

import fr.trame.intervention.method.MethodEvent.Step;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of the written method. */
sealed interface MethodCommand {

    /** Writes a version; the same one sent again is that version. */
    record WriteMethod(
            @TargetAggregateIdentifier String stream,
            Caller caller,
            Instant now,
            int number,
            LocalDate from,
            String title,
            List<Step> steps)
            implements MethodCommand {

        String author() {
            return caller.person();
        }
    }
}
