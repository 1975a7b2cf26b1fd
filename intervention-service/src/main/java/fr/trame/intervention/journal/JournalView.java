package fr.trame.intervention.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.trame.contracts.InterventionAmended;
import fr.trame.contracts.InterventionFacts;
import fr.trame.contracts.InterventionRecorded;
import fr.trame.contracts.InterventionReturned;
import fr.trame.contracts.InterventionValidated;
import fr.trame.contracts.InterventionVoided;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.records.Records;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal.
 *
 * @param moment day and time of the fact, which sort it; those whose time is not known come last in their day
 */
@Anonymous
@Schema(name = "JournalEntry")
public record JournalView(
        @Technical String id,
        @Technical long version,
        String status,
        InterventionFacts facts,
        @Staff @Nullable String recordedBy,
        @Technical Instant recordedAt,
        @JsonIgnore String moment) {

    /** Sorts behind every time of its day, and before the next day. */
    static final String NO_TIME = "~";

    static @Nullable JournalView next(@Nullable JournalView present, HeardAnnouncement heard) {
        long sequence = heard.sequence();
        return switch (heard.announcement()) {
            case InterventionRecorded it ->
                new JournalView(
                        heard.stream(), sequence, "RECORDED", it.facts(), it.author(), heard.at(), moment(it.facts()));
            case InterventionAmended it when present != null -> present.with(sequence, "RECORDED", it.facts());
            case InterventionValidated _ when present != null -> present.with(sequence, "VALIDATED", present.facts);
            case InterventionReturned _ when present != null -> present.with(sequence, "RETURNED", present.facts);
            case InterventionVoided _ when present != null -> present.with(sequence, "VOIDED", present.facts);
            default -> present;
        };
    }

    private JournalView with(long sequence, String nextStatus, InterventionFacts nextFacts) {
        return new JournalView(id, sequence, nextStatus, nextFacts, recordedBy, recordedAt, moment(nextFacts));
    }

    private static String moment(InterventionFacts facts) {
        return facts.date() + " " + (facts.startTime() == null ? NO_TIME : facts.startTime());
    }

    /** For those who read without identities. */
    JournalView withoutPeople() {
        return new JournalView(
                id, version, status, Records.without(facts, Set.of("mediators")), null, recordedAt, moment);
    }
}
