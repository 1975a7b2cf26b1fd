package fr.trame.intervention.association;

import fr.trame.intervention.association.AssociationEvent.AssociationDescribed;
import fr.trame.intervention.association.AssociationEvent.LogoChosen;
import fr.trame.intervention.association.AssociationEvent.Profile;
import fr.trame.intervention.association.AssociationEvent.TeamPhone;
import fr.trame.platform.eventstore.EventStreams;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what was said from its streams, so that who has just changed it finds it changed. */
@Component
class KnownAssociation implements OwnAssociation {

    private final EventStreams streams;

    KnownAssociation(EventStreams streams) {
        this.streams = streams;
    }

    List<AssociationDescribed> said() {
        return streams.events(Association.STREAM, AssociationDescribed.class);
    }

    List<LogoChosen> logos() {
        return streams.events(AssociationLogo.STREAM, LogoChosen.class);
    }

    @Override
    public Described on(LocalDate day) {
        return on(day, Instant.MAX);
    }

    @Override
    public Described on(LocalDate day, Instant known) {
        return InTime.holdingOn(said(), day, known)
                .map(held -> described(held.profile()))
                .orElse(Described.NOT);
    }

    @Override
    public Optional<String> phoneOf(String team, LocalDate day) {
        return phoneOf(team, day, Instant.MAX);
    }

    @Override
    public Optional<String> phoneOf(String team, LocalDate day, Instant known) {
        return InTime.holdingOn(said(), day, known).map(AssociationDescribed::profile).flatMap(profile -> profile.teamPhones().stream()
                .filter(each -> each.team().equals(team))
                .map(TeamPhone::phone)
                .findFirst()
                .or(() -> Optional.ofNullable(profile.phone())));
    }

    @Override
    public Optional<byte[]> logo(LocalDate day, Instant known) {
        return InTime.holdingOn(logos(), day, known)
                .map(LogoChosen::picture)
                .map(picture -> Base64.getDecoder().decode(picture));
    }

    private static Described described(Profile said) {
        return new Described(
                true,
                said.name(),
                said.acronym(),
                said.address(),
                said.phone(),
                said.email(),
                said.hours(),
                said.siret(),
                said.trainingNumber(),
                new DpoContact(said.dpoEmail(), said.dpoPhone(), said.dpoAddress()));
    }
}
