package fr.trame.intervention.referral.link;

import fr.trame.intervention.referral.link.LinkEvent.PartnerAnswered;
import fr.trame.intervention.referral.link.LinkEvent.PartnerLinkMade;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the links of a referral. Who may was looked at before, on the referral. */
sealed interface LinkCommand {

    record MakeLink(@TargetAggregateIdentifier String stream, PartnerLinkMade made) implements LinkCommand {}

    record RevokeLink(@TargetAggregateIdentifier String stream, String author, Instant now) implements LinkCommand {}

    /**
     * Somebody answered by a link.
     *
     * @param today the day by which the link has to be good still
     */
    record TakeAnswer(@TargetAggregateIdentifier String stream, PartnerAnswered answer, String sha256, LocalDate today)
            implements LinkCommand {}

    /**
     * Whoever follows the referral has read the answers.
     *
     * @param answerId the last one that was read
     */
    record NoteAnswersSeen(@TargetAggregateIdentifier String stream, String author, Instant now, String answerId)
            implements LinkCommand {}
}
