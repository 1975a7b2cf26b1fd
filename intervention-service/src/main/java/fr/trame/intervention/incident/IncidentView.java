package fr.trame.intervention.incident;

import fr.trame.contracts.incident.IncidentForgotten;
import fr.trame.contracts.incident.IncidentReported;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where incidents are found: what is announced of one, and nothing more. The rest is read from its own events. */
@Anonymous
public record IncidentView(
        @Technical String id, @Technical long version, String team, LocalDate date, String kind, boolean kept) {

    static @Nullable IncidentView next(@Nullable IncidentView present, HeardAnnouncement heard) {
        return switch (heard.announcement()) {
            case IncidentReported it ->
                new IncidentView(
                        it.incidentId(), heard.sequence(), it.team(), LocalDate.parse(it.date()), it.kind(), true);
            case IncidentForgotten _ ->
                present == null
                        ? null
                        : new IncidentView(
                                present.id, heard.sequence(), present.team, present.date, present.kind, false);
            default -> present;
        };
    }
}
