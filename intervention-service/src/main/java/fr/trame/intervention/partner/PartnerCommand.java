package fr.trame.intervention.partner;

import fr.trame.intervention.partner.PartnerEvent.Contact;
import fr.trame.intervention.partner.PartnerEvent.Profile;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** What may be asked of a partner. */
sealed interface PartnerCommand {

    /** What somebody asks who is there. */
    sealed interface OfCaller extends PartnerCommand {

        Caller caller();

        default String author() {
            return caller().person();
        }
    }

    /**
     * Puts it into the directory.
     *
     * @param author null where it is taken over from the reference files, as is the day
     */
    record RegisterPartner(
            @TargetAggregateIdentifier String stream,
            PartnerId id,
            @Nullable String author,
            Instant now,
            @Nullable LocalDate confirmedOn,
            Profile profile,
            List<Contact> contacts)
            implements PartnerCommand {}

    record ChangePartner(
            @TargetAggregateIdentifier String stream,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            Profile profile,
            List<Contact> contacts)
            implements OfCaller {}

    record ConfirmPartner(
            @TargetAggregateIdentifier String stream,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            LocalDate on)
            implements OfCaller {}

    record MergePartner(
            @TargetAggregateIdentifier String stream,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            PartnerId into)
            implements OfCaller {}

    record SeparatePartner(
            @TargetAggregateIdentifier String stream,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now) implements OfCaller {}

    record InactivatePartner(
            @TargetAggregateIdentifier String stream,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now) implements OfCaller {}

    record ReactivatePartner(
            @TargetAggregateIdentifier String stream,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now) implements OfCaller {}
}
