package fr.trame.training.privacy;

import fr.trame.contracts.association.AssociationDescribed;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the association has said of itself, for the head of what is handed to a person.
 *
 * @param said in the order in which it was said
 */
@Anonymous
public record AssociationView(List<Said> said) {

    public AssociationView {
        said = List.copyOf(said);
    }

    /** @param head lines of it */
    @Anonymous
    public record Said(LocalDate since, List<String> head) {}

    static @Nullable AssociationView next(@Nullable AssociationView present, HeardAnnouncement heard) {
        if (!(heard.announcement() instanceof AssociationDescribed it)) {
            return present;
        }
        List<Said> said = new ArrayList<>(present == null ? List.of() : present.said());
        said.add(new Said(LocalDate.parse(it.since()), head(it)));
        return new AssociationView(said);
    }

    /** Of the day: what begins last by then, of that what was said last. */
    List<String> head(LocalDate day) {
        return said.stream()
                .filter(each -> !each.since().isAfter(day))
                .reduce((held, later) -> later.since().isBefore(held.since()) ? held : later)
                .map(Said::head)
                .orElse(List.of());
    }

    private static List<String> head(AssociationDescribed it) {
        List<String> lines = new ArrayList<>();
        lines.add(it.acronym() == null ? it.name() : it.name() + " (" + it.acronym() + ")");
        lines.addAll(it.address());
        if (it.phone() != null) {
            lines.add("Tél.\u00a0: " + it.phone());
        }
        String dpo = String.join(
                ", ",
                Stream.of(it.dpoEmail(), it.dpoPhone(), it.dpoAddress())
                        .filter(Objects::nonNull)
                        .toList());
        if (!dpo.isEmpty()) {
            lines.add("Délégué à la protection des données\u00a0: " + dpo);
        }
        return lines;
    }
}
