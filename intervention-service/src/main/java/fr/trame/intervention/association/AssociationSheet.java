package fr.trame.intervention.association;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.intervention.association.AssociationEvent.AssociationDescribed;
import fr.trame.intervention.association.AssociationEvent.LogoChosen;
import fr.trame.intervention.association.AssociationEvent.Profile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that the association has said of itself, as one page shows it.
 *
 * @param version how often it was described; the next description answers to it
 * @param logoVersion the same of its logos
 * @param present what holds today; null while nobody has said anything that does
 * @param versions the one that begins last first
 */
@Anonymous
@Schema(name = "Association")
record AssociationSheet(
        @Technical long version,
        @Technical long logoVersion,
        @Nullable Line present,
        @Nullable LogoLine presentLogo,
        List<Line> versions,
        List<LogoLine> logos) {

    /** How what was said stands on a day. */
    enum Standing {
        /** Another one has begun since. */
        PAST,
        PRESENT,
        COMING,
        /** Something else was said later of the same day. */
        CORRECTED
    }

    /**
     * What was said once.
     *
     * @param number from 1, in the order in which it was said
     * @param author who said it; not for everybody
     */
    @Anonymous
    @Schema(name = "AssociationVersion")
    record Line(
            @Technical int number,
            Standing standing,
            LocalDate since,
            @Staff @Nullable String author,
            @Technical Instant at,
            Profile profile) {}

    /** @param none whether there is no logo from that day on */
    @Anonymous
    @Schema(name = "AssociationLogoVersion")
    record LogoLine(
            @Technical int number,
            Standing standing,
            LocalDate since,
            @Staff @Nullable String author,
            @Technical Instant at,
            boolean none) {}

    static AssociationSheet of(
            List<AssociationDescribed> said, List<LogoChosen> logos, LocalDate today, boolean people) {
        List<Line> versions = IntStream.range(0, said.size())
                .mapToObj(place -> version(said, place, today, people))
                .sorted(Comparator.comparing(Line::since)
                        .thenComparing(Line::number)
                        .reversed())
                .toList();
        List<LogoLine> pictures = IntStream.range(0, logos.size())
                .mapToObj(place -> logo(logos, place, today, people))
                .sorted(Comparator.comparing(LogoLine::since)
                        .thenComparing(LogoLine::number)
                        .reversed())
                .toList();
        return new AssociationSheet(
                said.size(),
                logos.size(),
                versions.stream().filter(each -> each.standing() == Standing.PRESENT).findFirst().orElse(null),
                pictures.stream()
                        .filter(each -> each.standing() == Standing.PRESENT && !each.none())
                        .findFirst()
                        .orElse(null),
                versions,
                pictures);
    }

    private static Line version(List<AssociationDescribed> said, int place, LocalDate today, boolean people) {
        AssociationDescribed it = said.get(place);
        return new Line(
                place + 1,
                standing(said, place, today),
                it.since(),
                people ? it.author() : null,
                it.at(),
                it.profile());
    }

    private static LogoLine logo(List<LogoChosen> said, int place, LocalDate today, boolean people) {
        LogoChosen it = said.get(place);
        return new LogoLine(
                place + 1,
                standing(said, place, today),
                it.since(),
                people ? it.author() : null,
                it.at(),
                it.picture() == null);
    }

    private static <E extends AssociationEvent> Standing standing(List<E> said, int place, LocalDate today) {
        E it = said.get(place);
        if (InTime.isCorrected(said, place)) {
            return Standing.CORRECTED;
        }
        if (it.since().isAfter(today)) {
            return Standing.COMING;
        }
        Optional<E> held = InTime.holdingOn(said, today);
        return held.filter(present -> present.since().equals(it.since())).isPresent() ? Standing.PRESENT : Standing.PAST;
    }
}
