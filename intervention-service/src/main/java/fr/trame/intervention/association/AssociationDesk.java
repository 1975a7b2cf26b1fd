package fr.trame.intervention.association;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.association.AssociationCommand.ChooseLogo;
import fr.trame.intervention.association.AssociationCommand.DescribeAssociation;
import fr.trame.intervention.association.AssociationEvent.LogoChosen;
import fr.trame.platform.command.Commands;
import fr.trame.platform.document.RemadePicture;
import fr.trame.platform.document.RemadePicture.Refusals;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.TeamsOfService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the association says something of itself, and reads what it said. */
@Component
class AssociationDesk {

    /** Points of a side: as much as a head of a page needs in print. */
    private static final int LONGEST_SIDE = 600;

    private static final Refusals REFUSALS =
            new Refusals(AssociationRefusal.NOT_A_PICTURE, AssociationRefusal.PICTURE_TOO_LARGE, "picture");

    private final RequestReaders readers;
    private final Commands commands;
    private final KnownAssociation known;
    private final TeamsOfService teams;
    private final ZoneId zone;

    AssociationDesk(
            RequestReaders readers, Commands commands, KnownAssociation known, TeamsOfService teams, ZoneId zone) {
        this.readers = readers;
        this.commands = commands;
        this.known = known;
        this.teams = teams;
        this.zone = zone;
    }

    AssociationSheet sheet(Caller caller, Instant now) {
        boolean people = caller.may(Permission.ASSOCIATION_KEEP);
        return AssociationSheet.of(known.said(), known.logos(), today(now), people);
    }

    AssociationSheet describe(AssociationRequest.Description said, long version, Caller caller, Instant now) {
        RequestReader reader = readers.reader();
        AssociationReading reading = new AssociationReading(reader, team -> teams.service(team) != null);
        LocalDate since = reading.since(said.since(), today(now));
        var profile = reading.profile(said);
        reader.refuse();
        commands.send(new DescribeAssociation(
                Association.STREAM, version - 1, since, caller.person(), now, profile));
        return sheet(caller, now);
    }

    AssociationSheet choose(AssociationRequest.Logo said, long version, Caller caller, Instant now) {
        RequestReader reader = readers.reader();
        LocalDate since = new AssociationReading(reader, _ -> false).since(said.since(), today(now));
        reader.refuse();
        commands.send(new ChooseLogo(
                AssociationLogo.STREAM,
                version - 1,
                since,
                caller.person(),
                now,
                remade(reader.text(said.picture()))));
        return sheet(caller, now);
    }

    private static @Nullable String remade(@Nullable String picture) {
        return picture == null
                ? null
                : Base64.getEncoder()
                        .encodeToString(RemadePicture.of(picture, LONGEST_SIDE, REFUSALS)
                                .png(OwnAssociation.MOST_LOGO));
    }

    /** A logo by its number from 1. */
    byte[] logo(int number) {
        List<LogoChosen> all = known.logos();
        String picture = number < 1 || number > all.size() ? null : all.get(number - 1).picture();
        if (picture == null) {
            throw CommonRefusal.NOT_FOUND.refusal();
        }
        return Base64.getDecoder().decode(picture);
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}
