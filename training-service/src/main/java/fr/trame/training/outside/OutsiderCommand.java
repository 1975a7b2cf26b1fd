package fr.trame.training.outside;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** What may be asked for people who are no staff. */
sealed interface OutsiderCommand {

    /** Who asks, a person's id. */
    String author();

    /**
     * As what somebody is to have access, and when.
     *
     * @param until last day, if it is known; an auditor's is
     * @param waits one person alone does not suffice for it
     */
    record Access(
            List<String> roles, LocalDate from, @Nullable LocalDate until, boolean waits) {

        public Access {
            roles = List.copyOf(roles);
        }
    }

    record RegisterOutsider(
            @TargetAggregateIdentifier String personId,
            String author,
            String givenName,
            String familyName,
            Access access)
            implements OutsiderCommand {}

    record AdmitOutsider(
            @TargetAggregateIdentifier String personId,
            @TargetAggregateVersion long version,
            String author,
            Access access)
            implements OutsiderCommand {}

    record ConfirmAdmission(
            @TargetAggregateIdentifier String personId,
            @TargetAggregateVersion long version,
            String author) implements OutsiderCommand {}

    record DeclineAdmission(
            @TargetAggregateIdentifier String personId,
            @TargetAggregateVersion long version,
            String author) implements OutsiderCommand {}
}
