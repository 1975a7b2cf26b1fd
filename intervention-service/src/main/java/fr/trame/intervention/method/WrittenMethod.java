package fr.trame.intervention.method;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.intervention.method.MethodCommand.WriteMethod;
import fr.trame.intervention.method.MethodEvent.MethodWritten;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the written method. The first may apply from any day, so that cases of before have one; a later one from the day after it
 * is written at the earliest and after the one before: which one applied to a case that has been asked for never changes.
 */
@Aggregate
class WrittenMethod {

    /** The one of the association. */
    static final String STREAM = "written-method";

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String stream;

    private int number;
    private @Nullable LocalDate from;

    WrittenMethod() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WriteMethod command, ZoneId zone) {
        if (command.number() != number + 1) {
            throw MethodRefusal.NOT_THE_NEXT_VERSION.on("number");
        }
        boolean early = from != null
                && (!command.from().isAfter(LocalDate.ofInstant(command.now(), zone))
                        || !command.from().isAfter(from));
        if (early) {
            throw MethodRefusal.APPLIES_TOO_EARLY.on("from");
        }
        apply(new MethodWritten(
                STREAM,
                command.author(),
                command.now(),
                command.number(),
                command.from(),
                command.title(),
                command.steps()));
    }

    @EventSourcingHandler
    void evolve(MethodWritten event) {
        stream = event.methodId();
        number = event.number();
        from = event.from();
    }
}
