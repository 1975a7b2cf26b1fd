package fr.trame.intervention.intervention;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Perishable;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import fr.trame.platform.records.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The life of an intervention. Recording and amending carry the whole facts; nothing is ever a difference. */
public sealed interface InterventionEvent {

    String interventionId();

    /** Employee who decided it. */
    String author();

    Instant at();

    @StoredEvent(name = "intervention-recorded")
    record InterventionRecorded(
            @Technical String interventionId,
            @Staff String author,
            @Technical Instant at,
            Facts facts,
            @Anonymous boolean late,
            @Anonymous List<String> missing)
            implements InterventionEvent {}

    @StoredEvent(name = "intervention-amended")
    record InterventionAmended(
            @Technical String interventionId,
            @Staff String author,
            @Technical Instant at,
            @Perishable("reason") String reason,
            Facts facts,
            @Anonymous boolean late,
            @Anonymous List<String> missing)
            implements InterventionEvent {}

    @StoredEvent(name = "intervention-validated")
    record InterventionValidated(
            @Technical String interventionId,
            @Staff String author,
            @Technical Instant at) implements InterventionEvent {}

    @StoredEvent(name = "intervention-returned")
    record InterventionReturned(
            @Technical String interventionId,
            @Staff String author,
            @Technical Instant at,
            @Perishable("reason") String reason)
            implements InterventionEvent {}

    /** Its mediators have as many days again to complete it, from now on. */
    @StoredEvent(name = "intervention-prolonged")
    record InterventionProlonged(
            @Technical String interventionId,
            @Staff String author,
            @Technical Instant at) implements InterventionEvent {}

    /** It was validated by mistake, and awaits validation again. */
    @StoredEvent(name = "validation-withdrawn")
    record ValidationWithdrawn(
            @Technical String interventionId,
            @Staff String author,
            @Technical Instant at) implements InterventionEvent {}

    @StoredEvent(name = "intervention-voided")
    record InterventionVoided(
            @Technical String interventionId,
            @Staff String author,
            @Technical Instant at,
            @Perishable("reason") String reason)
            implements InterventionEvent {}

    /**
     * What happened, in the codes of the reference lists. Date and time are those of Europe/Paris; what is null or empty
     * is not known yet. The note stays in this service.
     */
    @Anonymous
    record Facts(
            LocalDate date,

            @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm")
            LocalTime startTime,

            @Nullable Integer durationMinutes,
            @Staff List<String> mediators,
            String team,
            @Nullable String territory,
            @Nullable String place,
            @Nullable String placeType,
            @Nullable String mode,
            @Nullable String tempo,
            @Nullable String origin,
            String mainDomain,
            List<String> secondaryDomains,
            @Nullable String theme,
            PeopleCounts publics,
            @Nullable Integer peopleMet,
            @Nullable Integer tensionBefore,
            @Nullable Integer tensionAfter,
            List<String> outcomes,
            @Perishable("note") @Nullable String note,
            @Nullable String fundingLine) {

        public Facts {
            mediators = List.copyOf(mediators);
            secondaryDomains = List.copyOf(secondaryDomains);
            outcomes = List.copyOf(outcomes);
        }

        /** The same without whoever did it, and without free words. */
        Facts withoutPeople() {
            return Records.without(this, Set.of("mediators", "note"));
        }
    }

    /** The people met, counted three ways; never a person. */
    @Anonymous
    record PeopleCounts(Map<String, Integer> age, Map<String, Integer> gender, Map<String, Integer> capacity) {

        public PeopleCounts {
            age = Collections.unmodifiableMap(new TreeMap<>(age));
            gender = Collections.unmodifiableMap(new TreeMap<>(gender));
            capacity = Collections.unmodifiableMap(new TreeMap<>(capacity));
        }
    }
}
