package fr.trame.intervention.partner;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.intervention.partner.PartnerAction.State;
import fr.trame.intervention.partner.PartnerEvent.Contact;
import fr.trame.intervention.partner.PartnerEvent.PartnerChanged;
import fr.trame.intervention.partner.PartnerEvent.PartnerConfirmed;
import fr.trame.intervention.partner.PartnerEvent.PartnerInactivated;
import fr.trame.intervention.partner.PartnerEvent.PartnerMerged;
import fr.trame.intervention.partner.PartnerEvent.PartnerReactivated;
import fr.trame.intervention.partner.PartnerEvent.PartnerRegistered;
import fr.trame.intervention.partner.PartnerEvent.PartnerSeparated;
import fr.trame.intervention.partner.PartnerEvent.Profile;
import fr.trame.platform.eventstore.EventStreams.Recorded;
import fr.trame.platform.eventstore.StoredEvent;
import fr.trame.platform.privacy.Sealing;
import fr.trame.platform.records.Records;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a partner, and how it came about, read from its own events.
 *
 * @param confirmedBy who said so last; not for everybody
 * @param before where it stood before it was merged
 */
@Anonymous
record PartnerSheet(
        @Technical String id,
        @Technical long version,
        State state,
        @Technical State before,
        Profile profile,
        List<Contact> contacts,
        @Nullable LocalDate confirmedOn,
        @Staff @Nullable String confirmedBy,
        @Technical @Nullable String mergedInto) {

    PartnerSheet {
        contacts = List.copyOf(contacts);
    }

    /** Nothing is known before it was registered. */
    static @Nullable PartnerSheet next(@Nullable PartnerSheet sheet, PartnerEvent event) {
        if (event instanceof PartnerRegistered registered) {
            return of(registered);
        }
        return sheet == null ? null : sheet.after(event);
    }

    static PartnerSheet of(PartnerRegistered event) {
        return new PartnerSheet(
                event.partnerId(),
                0,
                State.ACTIVE,
                State.ACTIVE,
                event.profile(),
                event.contacts(),
                event.confirmedOn(),
                event.confirmedOn() == null ? null : event.author(),
                null);
    }

    private PartnerSheet after(PartnerEvent event) {
        return switch (event) {
            case PartnerRegistered registered -> of(registered);
            case PartnerChanged it -> told(it.profile(), it.contacts());
            case PartnerConfirmed it -> confirmed(it.confirmedOn(), it.author());
            case PartnerMerged it -> standing(State.MERGED, state, it.into());
            case PartnerSeparated _ -> standing(before, before, null);
            case PartnerInactivated _ -> standing(State.INACTIVE, before, null);
            case PartnerReactivated _ -> standing(State.ACTIVE, before, null);
        };
    }

    private PartnerSheet told(Profile said, List<Contact> others) {
        return new PartnerSheet(id, version + 1, state, before, said, others, confirmedOn, confirmedBy, mergedInto);
    }

    /** What somebody knew of an earlier day tells nothing new. */
    private PartnerSheet confirmed(LocalDate day, String who) {
        if (confirmedOn != null && day.isBefore(confirmedOn)) {
            return standing(state, before, mergedInto);
        }
        return new PartnerSheet(id, version + 1, state, before, profile, contacts, day, who, mergedInto);
    }

    private PartnerSheet standing(State now, State last, @Nullable String into) {
        return new PartnerSheet(id, version + 1, now, last, profile, contacts, confirmedOn, confirmedBy, into);
    }

    /** Who was forgotten is nobody any more. */
    PartnerSheet withoutForgotten() {
        List<Contact> left = contacts.stream()
                .map(contact -> new Contact(
                        contact.id(),
                        contact.service(),
                        contact.function(),
                        readable(contact.name()),
                        readable(contact.phone()),
                        readable(contact.email())))
                .toList();
        return new PartnerSheet(id, version, state, before, profile, left, confirmedOn, confirmedBy, mergedInto);
    }

    private static @Nullable String readable(@Nullable String text) {
        return text == null || text.equals(Sealing.FORGOTTEN) ? null : text;
    }

    /** For those who read without identities. */
    PartnerSheet withoutPeople() {
        List<Contact> nameless = contacts.stream()
                .map(contact -> new Contact(contact.id(), contact.service(), contact.function(), null, null, null))
                .toList();
        return new PartnerSheet(id, version, state, before, profile, nameless, confirmedOn, null, mergedInto);
    }

    /**
     * Something that was done.
     *
     * @param what stored name of the event
     * @param partner whose event it is, for one that was merged tells its own
     * @param on the day that somebody confirmed
     * @param into the one it was merged into
     */
    @Anonymous
    @Schema(name = "PartnerHistoryEntry")
    record Entry(
            @Technical String what,
            @Technical String partner,
            @Technical Instant at,
            @Staff @Nullable String author,
            @Nullable LocalDate on,
            @Technical @Nullable String into,
            List<Change> changes) {

        Entry withoutPeople() {
            return new Entry(what, partner, at, null, on, into, changes);
        }
    }

    /** A part of what is told, before and after. */
    @Anonymous
    @Schema(name = "PartnerChange")
    record Change(
            @Technical String field,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * What became of it, the last first. Of contacts it says that they changed, never who they were.
     */
    static List<Entry> history(List<Recorded> stream) {
        List<Entry> entries = new ArrayList<>();
        PartnerSheet before = null;
        for (Recorded stored : stream) {
            if (stored.event() instanceof PartnerEvent event) {
                entries.addFirst(entry(event, before));
                before = PartnerSheet.next(before, event);
            }
        }
        return entries;
    }

    private static Entry entry(PartnerEvent event, @Nullable PartnerSheet before) {
        LocalDate on = event instanceof PartnerConfirmed it ? it.confirmedOn() : null;
        String into = event instanceof PartnerMerged it ? it.into() : null;
        List<Change> changes = before != null && event instanceof PartnerChanged it ? changes(before, it) : List.of();
        return new Entry(name(event), event.partnerId(), event.at(), event.author(), on, into, changes);
    }

    private static List<Change> changes(PartnerSheet before, PartnerChanged event) {
        List<Change> changes = new ArrayList<>();
        Map<String, String> old = Records.texts(before.profile());
        Map<String, String> now = Records.texts(event.profile());
        TreeSet<String> fields = new TreeSet<>(old.keySet());
        fields.addAll(now.keySet());
        for (String field : fields) {
            if (!Objects.equals(old.get(field), now.get(field))) {
                changes.add(new Change(field, old.get(field), now.get(field)));
            }
        }
        if (!before.contacts().equals(event.contacts())) {
            changes.add(new Change("contacts", null, null));
        }
        return changes;
    }

    private static String name(PartnerEvent event) {
        return Objects.requireNonNull(event.getClass().getAnnotation(StoredEvent.class))
                .name();
    }
}
