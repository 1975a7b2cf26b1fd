package fr.trame.intervention.journal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.trame.contracts.career.Career;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.intervention.InterventionStanding;
import fr.trame.intervention.journal.JournalView.Writing;
import fr.trame.intervention.roster.Roster;
import fr.trame.platform.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Entries as whoever asks for a list of them may see them, with what may be done with each. */
@Component
class JournalListing {

    private final Roster roster;
    private final ZoneId zone;

    JournalListing(Roster roster, ZoneId zone) {
        this.roster = roster;
        this.zone = zone;
    }

    /**
     * An entry with what the caller may do with it.
     *
     * @param lastDay the last on which its mediators may change it, as long as it is not validated
     * @param receivedAfterDeparture it, or a correction of it, waited on a device, and whose it is had left before it came
     */
    @Schema(name = "JournalEntry")
    record Listed(
            @JsonUnwrapped JournalView entry,
            @Technical List<String> actions,
            @Anonymous LocalDate lastDay,
            @Anonymous boolean receivedAfterDeparture) {}

    /** What each of these is to the caller; whoever wrote them is looked up once. */
    Function<JournalView, Listed> of(Collection<JournalView> entries, Caller caller, Instant now) {
        Roster.Book book = roster.of(entries.stream()
                .flatMap(entry -> entry.writings().stream())
                .map(Writing::by)
                .distinct()
                .toList());
        return entry -> listed(entry, book, caller, now);
    }

    private Listed listed(JournalView entry, Roster.Book book, Caller caller, Instant now) {
        InterventionStanding standing = entry.standing();
        boolean people = caller.may(Permission.INTERVENTION_PEOPLE, standing.team(), standing.authors());
        return new Listed(
                people ? entry : entry.withoutPeople(),
                standing.offer(caller, now, zone).actions(),
                standing.lastDay(zone),
                people && entry.writings().stream().anyMatch(writing -> cameAfterDeparture(writing, book)));
    }

    private boolean cameAfterDeparture(Writing writing, Roster.Book book) {
        LocalDate came = LocalDate.ofInstant(writing.at(), zone);
        Career career = book.career(writing.by());
        return career.on(came).isEmpty() && career.lastBefore(came) != null;
    }
}
