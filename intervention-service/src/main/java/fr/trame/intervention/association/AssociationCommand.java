package fr.trame.intervention.association;

import fr.trame.intervention.association.AssociationEvent.Profile;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** What may be said of the association. */
sealed interface AssociationCommand {

    /** From which day on, by whom, when. */
    record Said(LocalDate since, String author, Instant now) {}

    /** @param version of the last event that its author saw; -1 where there was none */
    record DescribeAssociation(
            @TargetAggregateIdentifier String stream,
            @TargetAggregateVersion long version,
            Said said,
            Profile profile)
            implements AssociationCommand {}

    record ChooseLogo(
            @TargetAggregateIdentifier String stream,
            @TargetAggregateVersion long version,
            Said said,
            @Nullable String picture)
            implements AssociationCommand {}
}
