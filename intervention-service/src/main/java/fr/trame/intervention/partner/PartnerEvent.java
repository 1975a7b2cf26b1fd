package fr.trame.intervention.partner;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Personal;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a partner. */
public sealed interface PartnerEvent {

    String partnerId();

    /** Employee who decided it; null where it was taken over from the reference files. */
    @Nullable
    String author();

    Instant at();

    /**
     * It is in the directory.
     *
     * @param confirmedOn day on which its author knew it to be so; null if it was taken over from the reference files
     */
    @StoredEvent(name = "partner-registered")
    record PartnerRegistered(
            @Technical String partnerId,
            @Staff @Nullable String author,
            @Technical Instant at,
            @Anonymous @Nullable LocalDate confirmedOn,
            Profile profile,
            List<Contact> contacts)
            implements PartnerEvent {

        public PartnerRegistered {
            contacts = List.copyOf(contacts);
        }
    }

    /** What is told of it is now this, all of it. */
    @StoredEvent(name = "partner-changed")
    record PartnerChanged(
            @Technical String partnerId,
            @Staff String author,
            @Technical Instant at,
            Profile profile,
            List<Contact> contacts)
            implements PartnerEvent {

        public PartnerChanged {
            contacts = List.copyOf(contacts);
        }
    }

    /** Somebody found that it is still so. */
    @StoredEvent(name = "partner-confirmed")
    record PartnerConfirmed(
            @Technical String partnerId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate confirmedOn) implements PartnerEvent {}

    /** It is the same as another one, under which it is read from now on. */
    @StoredEvent(name = "partner-merged")
    record PartnerMerged(
            @Technical String partnerId,
            @Staff String author,
            @Technical Instant at,
            @Technical String into) implements PartnerEvent {}

    /** It was merged by mistake. */
    @StoredEvent(name = "partner-separated")
    record PartnerSeparated(
            @Technical String partnerId,
            @Staff String author,
            @Technical Instant at) implements PartnerEvent {}

    /** It is not proposed any more. */
    @StoredEvent(name = "partner-inactivated")
    record PartnerInactivated(
            @Technical String partnerId,
            @Staff String author,
            @Technical Instant at) implements PartnerEvent {}

    /** It is proposed again. */
    @StoredEvent(name = "partner-reactivated")
    record PartnerReactivated(
            @Technical String partnerId,
            @Staff String author,
            @Technical Instant at) implements PartnerEvent {}

    /**
     * What is told of an organisation.
     *
     * @param kind code of the list TYPE_PART
     * @param territories codes of those that it serves; none where nobody said
     * @param takes what it takes on
     * @param refuses what it does not
     */
    @Anonymous
    record Profile(
            String name,
            List<String> formerNames,
            String kind,
            @Nullable String town,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String website,
            @Nullable String hours,
            List<String> territories,
            @Nullable String takes,
            @Nullable String refuses) {

        public Profile {
            formerNames = List.copyOf(formerNames);
            territories = List.copyOf(territories);
        }

        /** What the reference files say of one. */
        static Profile named(String name, String kind, @Nullable String town) {
            return new Profile(name, List.of(), kind, town, null, null, null, null, null, List.of(), null, null);
        }
    }

    /**
     * Whom to ask for there. A person's name and how to reach them are sealed with a key of their own.
     *
     * @param id whose key that is
     */
    @Anonymous
    record Contact(
            @Technical String id,
            @Nullable String service,
            @Nullable String function,
            @Personal(of = "id") @Nullable String name,
            @Personal(of = "id") @Nullable String phone,
            @Personal(of = "id") @Nullable String email) {

        boolean isPersonal() {
            return name != null || phone != null || email != null;
        }
    }
}
