package fr.trame.training.team;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;

/** What may be asked of a team. */
sealed interface TeamCommand {

    /** Who asks, an employee id. */
    String author();

    record OpenTeam(@TargetAggregateIdentifier String stream, String author, String code, String label, String service)
            implements TeamCommand {}

    record CloseTeam(
            @TargetAggregateIdentifier String stream,
            @TargetAggregateVersion long version,
            String author,
            LocalDate until)
            implements TeamCommand {}
}
