package fr.trame.intervention.association;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which of the things said holds on a day: the one that begins last by then; of those that begin on the same day, the one said last. */
final class InTime {

    private InTime() {}

    /** @param said in the order in which it was said */
    static <E extends AssociationEvent> Optional<E> holdingOn(List<E> said, LocalDate day) {
        return said.stream()
                .filter(each -> !each.since().isAfter(day))
                .reduce((held, later) -> later.since().isBefore(held.since()) ? held : later);
    }

    /** The same, of what had been said by then. */
    static <E extends AssociationEvent> Optional<E> holdingOn(List<E> said, LocalDate day, Instant known) {
        return holdingOn(said.stream().filter(each -> !each.at().isAfter(known)).toList(), day);
    }

    /** Has something else been said since of the very same day? */
    static <E extends AssociationEvent> boolean isCorrected(List<E> said, int place) {
        LocalDate since = said.get(place).since();
        return said.stream().skip(place + 1L).anyMatch(later -> later.since().equals(since));
    }
}
