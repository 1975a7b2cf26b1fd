package fr.trame.intervention.intervention;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
            String interventionId, String author, Instant at, Facts facts, boolean late, List<String> missing)
            implements InterventionEvent {}

    @StoredEvent(name = "intervention-amended")
    record InterventionAmended(
            String interventionId,
            String author,
            Instant at,
            String reason,
            Facts facts,
            boolean late,
            List<String> missing)
            implements InterventionEvent {}

    @StoredEvent(name = "intervention-validated")
    record InterventionValidated(String interventionId, String author, Instant at) implements InterventionEvent {}

    @StoredEvent(name = "intervention-returned")
    record InterventionReturned(String interventionId, String author, Instant at, String reason)
            implements InterventionEvent {}

    @StoredEvent(name = "intervention-voided")
    record InterventionVoided(String interventionId, String author, Instant at, String reason)
            implements InterventionEvent {}

    /**
     * What happened, in the codes of the reference lists. Date and time are those of Europe/Paris; what is null or empty
     * is not known yet. The note stays in this service.
     */
    record Facts(
            LocalDate date,

            @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm")
            LocalTime startTime,

            @Nullable Integer durationMinutes,
            List<String> mediators,
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
            @Nullable String note,
            @Nullable String fundingLine) {

        public Facts {
            mediators = List.copyOf(mediators);
            secondaryDomains = List.copyOf(secondaryDomains);
            outcomes = List.copyOf(outcomes);
        }
    }

    /** The people met, counted three ways; never a person. */
    record PeopleCounts(Map<String, Integer> age, Map<String, Integer> gender, Map<String, Integer> capacity) {

        public PeopleCounts {
            age = Collections.unmodifiableMap(new TreeMap<>(age));
            gender = Collections.unmodifiableMap(new TreeMap<>(gender));
            capacity = Collections.unmodifiableMap(new TreeMap<>(capacity));
        }
    }
}
