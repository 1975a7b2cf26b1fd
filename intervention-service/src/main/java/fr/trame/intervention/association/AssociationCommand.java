package fr.trame.intervention.association;

import fr.trame.intervention.association.AssociationEvent.Profile;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** What may be said of the association. */
sealed interface AssociationCommand {

    /** @param version of the last event that its author saw; -1 where there was none */
    record DescribeAssociation(
            @TargetAggregateIdentifier String stream,
            @TargetAggregateVersion long version,
            LocalDate since,
            String author,
            Instant now,
            Profile profile)
            implements AssociationCommand {}

    record ChooseLogo(
            @TargetAggregateIdentifier String stream,
            @TargetAggregateVersion long version,
            LocalDate since,
            String author,
            Instant now,
            @Nullable String picture)
            implements AssociationCommand {}
}
