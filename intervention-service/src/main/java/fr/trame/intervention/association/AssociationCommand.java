package fr.trame.intervention.association;

import fr.trame.intervention.association.AssociationEvent.Profile;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be said of the association. */
sealed interface AssociationCommand {

    /**
     * By whom, when, on what it was decided.
     *
     * @param version how many were said before, as far as its author saw
     */
    record Said(LocalDate since, String author, Instant now, long version) {}

    record DescribeAssociation(@TargetAggregateIdentifier String stream, Said said, Profile profile)
            implements AssociationCommand {}

    record ChooseLogo(@TargetAggregateIdentifier String stream, Said said, @Nullable String picture)
            implements AssociationCommand {}
}
