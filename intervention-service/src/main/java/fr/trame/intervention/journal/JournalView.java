package fr.trame.intervention.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.trame.contracts.intervention.InterventionAmended;
import fr.trame.contracts.intervention.InterventionFacts;
import fr.trame.contracts.intervention.InterventionProlonged;
import fr.trame.contracts.intervention.InterventionRecorded;
import fr.trame.contracts.intervention.InterventionReturned;
import fr.trame.contracts.intervention.InterventionValidated;
import fr.trame.contracts.intervention.InterventionVoided;
import fr.trame.contracts.intervention.ValidationWithdrawn;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.intervention.intervention.InterventionStanding;
import fr.trame.intervention.intervention.InterventionStanding.Status;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.records.Records;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal.
 *
 * @param openedAt when it was recorded, last returned to its mediators, or when they last got more time
 * @param moment day and time of the fact, which sort it; those whose time is not known come last in their day
 * @param authors its mediators and whoever recorded it
 * @param awaits what it waits for, an {@link Awaited}; null if for nothing
 * @param written by whom it was recorded, corrected or voided last
 * @param opened the same instant as {@code openedAt}, which sorts it among what waits for its mediators
 */
@Anonymous
public record JournalView(
        @Technical String id,
        @Technical long version,
        String status,
        InterventionFacts facts,
        @Staff @Nullable String recordedBy,
        @Technical Instant recordedAt,
        @JsonIgnore @Technical Instant openedAt,
        @JsonIgnore String moment,
        @JsonIgnore @Staff List<String> authors,
        @JsonIgnore @Nullable String awaits,
        @JsonIgnore Writing written,
        @JsonIgnore @Technical String opened) {

    /** Who wrote it, and when that came. */
    @Anonymous
    public record Writing(@Staff String by, @Technical Instant at) {}

    /** Sorts behind every time of its day, and before the next day. */
    static final String NO_TIME = "~";

    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static @Nullable JournalView next(@Nullable JournalView present, HeardAnnouncement heard) {
        long sequence = heard.sequence();
        return switch (heard.announcement()) {
            case InterventionRecorded it -> {
                var written = new Writing(it.author(), heard.at());
                yield of(heard.stream(), sequence, "RECORDED", it.facts(), written, written, heard.at());
            }
            case InterventionAmended it
            when present != null ->
                present.written(sequence, "RECORDED", it.facts(), new Writing(it.author(), heard.at()));
            case InterventionValidated _ when present != null -> present.with(sequence, "VALIDATED", present.openedAt);
            case InterventionReturned _ when present != null -> present.with(sequence, "RETURNED", heard.at());
            case InterventionProlonged _ when present != null -> present.with(sequence, present.status, heard.at());
            case ValidationWithdrawn _ when present != null -> present.with(sequence, "RECORDED", present.openedAt);
            case InterventionVoided it
            when present != null ->
                present.written(sequence, "VOIDED", present.facts, new Writing(it.author(), heard.at()));
            default -> present;
        };
    }

    private JournalView with(long sequence, String nextStatus, Instant nextOpened) {
        return of(id, sequence, nextStatus, facts, recorded(), written, nextOpened);
    }

    private JournalView written(long sequence, String nextStatus, InterventionFacts nextFacts, Writing next) {
        return of(id, sequence, nextStatus, nextFacts, recorded(), next, openedAt);
    }

    private Writing recorded() {
        return new Writing(Objects.requireNonNull(recordedBy), recordedAt);
    }

    private static JournalView of(
            String id,
            long sequence,
            String status,
            InterventionFacts facts,
            Writing recorded,
            Writing written,
            Instant openedAt) {
        var authors = new TreeSet<>(facts.mediators());
        authors.add(recorded.by());
        return new JournalView(
                id,
                sequence,
                status,
                facts,
                recorded.by(),
                recorded.at(),
                openedAt,
                moment(facts),
                List.copyOf(authors),
                Awaited.of(status, facts),
                written,
                sortable(openedAt));
    }

    /** To the millisecond, as it is stored: the same whether it was just heard or read again. */
    static String sortable(Instant opened) {
        return SORTABLE.format(opened);
    }

    private static String moment(InterventionFacts facts) {
        return facts.date() + " " + (facts.startTime() == null ? NO_TIME : facts.startTime());
    }

    /** How it came to be as it is: recorded, and perhaps corrected, each by somebody. */
    List<Writing> writings() {
        return List.of(recorded(), written);
    }

    /** What decides what may be done with it; before anything was left out. */
    InterventionStanding standing() {
        return InterventionStanding.of(
                Status.valueOf(status), facts.team(), facts.mediators(), Objects.requireNonNull(recordedBy), openedAt);
    }

    /** For those who read without identities. */
    JournalView withoutPeople() {
        InterventionFacts nobody = Records.without(facts, Set.of("mediators"));
        return new JournalView(
                id, version, status, nobody, null, recordedAt, openedAt, moment, List.of(), awaits, written, opened);
    }
}
