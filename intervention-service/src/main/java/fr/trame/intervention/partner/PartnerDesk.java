package fr.trame.intervention.partner;

import static fr.trame.intervention.partner.PartnerRefusal.NOT_TO_BE_KEPT;
import static fr.trame.intervention.partner.PartnerRefusal.UNKNOWN_PARTNER;

import fr.trame.intervention.directory.Directory;
import fr.trame.intervention.partner.PartnerAction.State;
import fr.trame.intervention.partner.PartnerCommand.ChangePartner;
import fr.trame.intervention.partner.PartnerCommand.MergePartner;
import fr.trame.intervention.partner.PartnerCommand.RegisterPartner;
import fr.trame.intervention.partner.PartnerEvent.Contact;
import fr.trame.intervention.partner.PartnerEvent.PartnerChanged;
import fr.trame.intervention.partner.PartnerEvent.PartnerRegistered;
import fr.trame.intervention.partner.PartnerEvent.Profile;
import fr.trame.platform.command.Commands;
import fr.trame.platform.command.Creations;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.eventstore.StreamExists;
import fr.trame.platform.privacy.Forgetting;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where partners come in, change and are found to be the same; it also lets go of the names of people who are not there any more. */
@Component
class PartnerDesk {

    private final RequestReaders readers;
    private final Directory directory;
    private final EventStreams streams;
    private final Commands commands;
    private final Creations creations;
    private final Forgetting forgetting;

    PartnerDesk(
            RequestReaders readers,
            Directory directory,
            EventStreams streams,
            Commands commands,
            Creations creations,
            Forgetting forgetting) {
        this.readers = readers;
        this.directory = directory;
        this.streams = streams;
        this.commands = commands;
        this.creations = creations;
        this.forgetting = forgetting;
    }

    /** Registers it; the same one sent again gets it as it stands now. */
    PartnerSheet register(PartnerRequest.Registration request, Caller caller, Instant now, LocalDate today) {
        RequestReader reader = readers.reader();
        PartnerId id = reader.id("id", request.id(), PartnerId::made);
        Told told = told(reader, request.facts(), List.of(), "contact-" + request.id() + "-0", today);
        reader.refuse();
        PartnerId given = reader.given(id);
        var command = new RegisterPartner(
                given.stream(), given, caller.person(), now, today, told.profile(), told.contacts());
        boolean fresh = creations.create(
                command,
                given.stream(),
                PartnerRegistered.class,
                first -> first.profile().equals(told.profile()));
        return fresh ? PartnerSheet.of(Partner.registered(command)) : present(given);
    }

    private record Told(Profile profile, List<Contact> contacts) {}

    private Told told(
            RequestReader reader,
            PartnerRequest.@Nullable Facts facts,
            List<Contact> before,
            String prefix,
            LocalDate today) {
        PartnerRequest.Facts given = reader.required("facts", facts, NOTHING);
        PartnerReading reading = new PartnerReading(directory, reader);
        return new Told(reading.profile(given, today), reading.contacts(given.contacts(), before, prefix));
    }

    private static final PartnerRequest.Facts NOTHING =
            new PartnerRequest.Facts(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Changes it; who is not among its contacts any more is forgotten. */
    PartnerSheet change(
            PartnerId id,
            long version,
            PartnerRequest.@Nullable Facts facts,
            Caller caller,
            Instant now,
            LocalDate today) {
        PartnerSheet before = present(id);
        RequestReader reader = readers.reader();
        Told told =
                told(reader, facts, before.withoutForgotten().contacts(), "contact-" + id + "-" + (version + 1), today);
        reader.refuse();
        commands.send(new ChangePartner(id.stream(), version, caller, now, told.profile(), told.contacts()));
        forgetFormerContacts(id);
        return present(id);
    }

    PartnerSheet merge(PartnerId id, long version, @Nullable String into, Caller caller, Instant now) {
        RequestReader reader = readers.reader();
        PartnerId survivor = reader.id("into", into, PartnerId::new);
        reader.refuse();
        PartnerSheet kept = find(reader.given(survivor)).orElseThrow(() -> UNKNOWN_PARTNER.on("into"));
        if (kept.state() != State.ACTIVE) {
            throw NOT_TO_BE_KEPT.on("into");
        }
        return change(id, new MergePartner(id.stream(), version, caller, now, reader.given(survivor)));
    }

    /** Does it; what became of the partner. */
    PartnerSheet change(PartnerId id, PartnerCommand command) {
        commands.send(command);
        return present(id);
    }

    PartnerSheet present(PartnerId id) {
        return find(id).orElseThrow(CommonRefusal.NOT_FOUND::refusal);
    }

    private Optional<PartnerSheet> find(PartnerId id) {
        return streams.fold(id.stream(), PartnerEvent.class, PartnerSheet::next);
    }

    /** What became of it and of those that are read under it, the last first. */
    List<PartnerSheet.Entry> history(PartnerId id, List<String> absorbed) {
        List<String> all = Stream.concat(
                        Stream.of(id.stream()), absorbed.stream().map(one -> new PartnerId(one).stream()))
                .toList();
        return streams.read(all).values().stream()
                .flatMap(stream -> PartnerSheet.history(stream).stream())
                .sorted(Comparator.comparing(PartnerSheet.Entry::at).reversed())
                .toList();
    }

    LocalDate day(@Nullable LocalDate asked, LocalDate today) {
        RequestReader reader = readers.reader();
        LocalDate day = reader.day("date", asked == null ? today : asked);
        reader.refuse();
        return reader.given(day);
    }

    /** Takes those of the reference files over that are not there yet; how many. */
    int takeOver(Instant now) {
        Set<String> known = streams.read(directory.partners().stream()
                        .map(one -> new PartnerId(one.code()).stream())
                        .toList())
                .keySet();
        int taken = 0;
        for (Directory.NamedPartner one : directory.partners()) {
            PartnerId id = new PartnerId(one.code());
            if (!known.contains(id.stream())) {
                Profile profile = Profile.named(one.label(), one.type(), one.town());
                try {
                    commands.send(new RegisterPartner(id.stream(), id, null, now, null, profile, List.of()));
                    taken++;
                } catch (StreamExists anotherProcess) {
                    // It is there, which is all that is asked.
                }
            }
        }
        return taken;
    }

    /** Who is named by an older event only, for whom nobody asks there any more. */
    private void forgetFormerContacts(PartnerId id) {
        Set<String> present = present(id).contacts().stream().map(Contact::id).collect(Collectors.toSet());
        everNamed(id).filter(contact -> !present.contains(contact)).forEach(forgetting::forget);
    }

    /** Forgets everybody who was ever named there; how many could still be read. */
    int forgetContacts(PartnerId id) {
        List<String> named = present(id).withoutForgotten().contacts().stream()
                .filter(Contact::isPersonal)
                .map(Contact::id)
                .toList();
        named.forEach(forgetting::forget);
        return named.size();
    }

    private Stream<String> everNamed(PartnerId id) {
        return streams.read(id.stream()).stream()
                .flatMap(stored -> switch (stored.event()) {
                    case PartnerRegistered it -> it.contacts().stream();
                    case PartnerChanged it -> it.contacts().stream();
                    default -> Stream.<Contact>empty();
                })
                .filter(Contact::isPersonal)
                .map(Contact::id)
                .distinct();
    }
}
