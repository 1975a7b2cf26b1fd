package fr.trame.intervention.referral.link;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Personal;
import fr.trame.contracts.privacy.Technical;
import fr.trame.intervention.partner.PartnerEvent;
import fr.trame.intervention.partner.PartnerEvent.Contact;
import fr.trame.intervention.partner.PartnerEvent.PartnerChanged;
import fr.trame.intervention.partner.PartnerEvent.PartnerMerged;
import fr.trame.intervention.partner.PartnerEvent.PartnerRegistered;
import fr.trame.intervention.partner.PartnerEvent.PartnerSeparated;
import fr.trame.intervention.partner.PartnerEvent.Profile;
import fr.trame.intervention.partner.PartnerId;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.mail.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where mail reaches a partner now: the address of the organisation, and those of its contacts that can be read and written to. */
@Component
class PartnerAddresses {

    /** In place of the id of a contact: the organisation itself. */
    static final String ORGANISATION = "ORGANISME";

    /** However often partners were merged into each other, it ends. */
    private static final int LONGEST_WAY = 10;

    private final EventStreams streams;

    PartnerAddresses(EventStreams streams) {
        this.streams = streams;
    }

    /** @param contact id of a contact, or {@value #ORGANISATION} */
    @Anonymous
    record Address(
            @Technical String contact,
            @Nullable String service,
            @Nullable String function,
            @Personal(of = "contact") @Nullable String name,
            @Personal(of = "contact") String email) {}

    /** All of a partner, or of the one that it was merged into. */
    List<Address> of(String partner) {
        Told told = null;
        String at = partner;
        for (int way = 0; way < LONGEST_WAY && at != null; way++) {
            Told next = streams.fold(new PartnerId(at).stream(), PartnerEvent.class, Told::next)
                    .orElse(null);
            told = next == null ? told : next;
            at = next == null ? null : next.into();
        }
        return told == null ? List.of() : told.addresses();
    }

    Optional<Address> find(String partner, String contact) {
        return of(partner).stream()
                .filter(address -> address.contact().equals(contact))
                .findFirst();
    }

    private record Told(
            Profile profile,
            List<Contact> contacts,
            @Nullable String into) {

        static @Nullable Told next(@Nullable Told before, PartnerEvent event) {
            if (event instanceof PartnerRegistered it) {
                return new Told(it.profile(), it.contacts(), null);
            }
            if (before == null) {
                return null;
            }
            return switch (event) {
                case PartnerChanged it -> new Told(it.profile(), it.contacts(), before.into);
                case PartnerMerged it -> new Told(before.profile, before.contacts, it.into());
                case PartnerSeparated _ -> new Told(before.profile, before.contacts, null);
                default -> before;
            };
        }

        List<Address> addresses() {
            List<Address> found = new ArrayList<>();
            add(found, new Contact(ORGANISATION, null, null, null, null, profile.email()));
            contacts.forEach(contact -> add(found, contact));
            return List.copyOf(found);
        }

        /** Whoever was forgotten has no address any more; nor has who wrote down what is none. */
        private static void add(List<Address> found, Contact contact) {
            String email = contact.email();
            if (email != null && Letter.isAddress(email)) {
                String name = Objects.equals(contact.name(), fr.trame.platform.privacy.Sealing.FORGOTTEN)
                        ? null
                        : contact.name();
                found.add(new Address(contact.id(), contact.service(), contact.function(), name, email));
            }
        }
    }
}
