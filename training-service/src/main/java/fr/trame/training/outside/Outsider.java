package fr.trame.training.outside;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.training.outside.OutsiderAction.Standing;
import fr.trame.training.outside.OutsiderCommand.Access;
import fr.trame.training.outside.OutsiderCommand.AdmitOutsider;
import fr.trame.training.outside.OutsiderCommand.ConfirmAdmission;
import fr.trame.training.outside.OutsiderCommand.DeclineAdmission;
import fr.trame.training.outside.OutsiderCommand.RegisterOutsider;
import fr.trame.training.outside.OutsiderEvent.AdmissionConfirmed;
import fr.trame.training.outside.OutsiderEvent.AdmissionDeclined;
import fr.trame.training.outside.OutsiderEvent.AdmissionProposed;
import fr.trame.training.outside.OutsiderEvent.OutsiderAdmitted;
import fr.trame.training.outside.OutsiderEvent.OutsiderRegistered;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is no staff and has access from a day to a day, as one thing. Said again, it stands in the place of what was said of those
 * days: so it is shortened, prolonged, and given anew. As with the staff, nobody gives it to oneself, and nobody alone what watches over
 * the register.
 */
@Aggregate
class Outsider {

    /** An auditor comes for some days. */
    static final String AUDITOR = "AUD";

    @AggregateIdentifier
    private String id;

    private @Nullable AdmissionProposed proposed;

    Outsider() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RegisterOutsider command) {
        OutsiderAction.ADMIT.check(new Standing(command.personId(), null, command.author()));
        require(command.access());
        apply(registered(command));
        give(command.personId(), command.author(), command.access());
    }

    static OutsiderRegistered registered(RegisterOutsider command) {
        Access access = command.access();
        return new OutsiderRegistered(
                command.personId(),
                command.author(),
                command.givenName(),
                command.familyName(),
                access.roles(),
                access.from(),
                access.until());
    }

    @EventSourcingHandler
    void evolve(OutsiderRegistered event) {
        id = event.personId();
    }

    @CommandHandler
    void decide(AdmitOutsider command) {
        OutsiderAction.ADMIT.check(standing(command.author()));
        require(command.access());
        give(id, command.author(), command.access());
    }

    private static void give(String person, String author, Access access) {
        apply(
                access.waits()
                        ? new AdmissionProposed(person, author, access.roles(), access.from(), access.until())
                        : new OutsiderAdmitted(person, author, access.roles(), access.from(), access.until()));
    }

    @EventSourcingHandler
    void evolve(OutsiderAdmitted event) {
        proposed = null;
    }

    /** What was proposed last stands in the place of what waited. */
    @EventSourcingHandler
    void evolve(AdmissionProposed event) {
        proposed = event;
    }

    @CommandHandler
    void decide(ConfirmAdmission command) {
        OutsiderAction.CONFIRM.check(standing(command.author()));
        AdmissionProposed agreed = Objects.requireNonNull(proposed);
        apply(new AdmissionConfirmed(id, command.author()));
        apply(new OutsiderAdmitted(id, command.author(), agreed.roles(), agreed.from(), agreed.until()));
    }

    @EventSourcingHandler
    void evolve(AdmissionConfirmed event) {
        proposed = null;
    }

    @CommandHandler
    void decide(DeclineAdmission command) {
        OutsiderAction.DECLINE.check(standing(command.author()));
        apply(new AdmissionDeclined(id, command.author()));
    }

    @EventSourcingHandler
    void evolve(AdmissionDeclined event) {
        proposed = null;
    }

    private static void require(Access access) {
        if (access.until() == null && access.roles().contains(AUDITOR)) {
            throw OutsiderRefusal.END_NEEDED.on("until");
        }
        if (access.until() != null && access.until().isBefore(access.from())) {
            throw OutsiderRefusal.ENDS_BEFORE_START.on("until");
        }
    }

    private Standing standing(String asking) {
        return new Standing(id, proposed == null ? null : proposed.author(), asking);
    }
}
