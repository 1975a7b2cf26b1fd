package fr.trame.intervention.recording;

import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records an intervention for a feature in which it is a step, so that nobody has to type it twice. */
public interface Recording {

    /** Records it, by all the rules of an entry; the same sent again is recorded once. */
    void record(Entry entry, Caller caller, Instant now);

    /** What the feature knows of it; the rest is completed in the journal, if it has to be. */
    record Entry(
            String id,
            LocalDate date,
            @Nullable LocalTime startTime,
            @Nullable Integer durationMinutes,
            List<String> mediators,
            String team,
            @Nullable String territory,
            @Nullable String place,
            String mode,
            String tempo,
            String origin,
            String mainDomain,
            @Nullable String theme,
            @Nullable Integer peopleMet,
            List<String> outcomes) {}
}
