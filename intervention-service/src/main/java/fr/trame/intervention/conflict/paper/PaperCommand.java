package fr.trame.intervention.conflict.paper;

import fr.trame.intervention.conflict.event.AgreementEvent.Commitment;
import fr.trame.intervention.conflict.paper.PaperEvent.Signatory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the papers of a case. */
sealed interface PaperCommand {

    /** By whom, when, and the day of the fact. */
    record Gesture(String caseId, String author, Instant now, LocalDate date) {}

    record DrawProtocol(@TargetAggregateIdentifier String stream, Gesture by, Content content)
            implements PaperCommand {}

    /** What a protocol says, whatever its version. */
    record Content(
            LocalDate agreedOn,
            boolean partial,
            List<String> mediators,
            List<Signatory> signatories,
            List<Commitment> promised) {}

    record SignProtocol(
            @TargetAggregateIdentifier String stream,
            Gesture by,
            int version,
            String mark,
            String way,
            String place,
            String picture)
            implements PaperCommand {}

    record GiveNotice(@TargetAggregateIdentifier String stream, Gesture by, Notice notice) implements PaperCommand {}
}
