package fr.trame.intervention.referral.link;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Perishable;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The links of one referral and what came by them, in a stream of their own. Nothing of it is announced: what moves, the referral says. */
public sealed interface LinkEvent {

    String referralId();

    Instant at();

    /**
     * A link takes the place of the one before. What opens it is in the mail alone.
     *
     * @param linkId also the id of its letter
     * @param sha256 of what opens it
     * @param until the last day on which it is good
     * @param contact id of whom it is sent to at the partner, or {@value PartnerAddresses#ORGANISATION}
     * @param mediator whom the partner is told to call, by first name
     */
    @StoredEvent(name = "partner-link-made")
    record PartnerLinkMade(
            @Technical String referralId,
            @Staff String author,
            @Technical Instant at,
            @Technical String linkId,
            @Technical String sha256,
            @Anonymous LocalDate until,
            @Technical String contact,
            @Staff String mediator,
            @Staff(nameOf = "mediator") String firstName)
            implements LinkEvent {}

    /** The last link was taken back, and there is no other. */
    @StoredEvent(name = "partner-link-revoked")
    record PartnerLinkRevoked(
            @Technical String referralId,
            @Staff String author,
            @Technical Instant at,
            @Technical String linkId) implements LinkEvent {}

    /**
     * The partner answered by a link. Who it was is kept for as long as its class says.
     *
     * @param answerId made by the page that answered
     * @param word what it says, a {@link fr.trame.intervention.referral.PartnerWord}
     * @param reason of a refusal, a code of the list MER_REFUS
     */
    @StoredEvent(name = "partner-answered")
    record PartnerAnswered(
            @Technical String referralId,
            @Technical Instant at,
            @Technical String answerId,
            @Technical String linkId,
            @Anonymous String word,
            @Anonymous @Nullable String reason,
            @Anonymous @Nullable LocalDate appointmentOn,
            @Anonymous @Nullable LocalTime appointmentAt,
            @Perishable("answerer") String service,
            @Perishable("answerer") String function,
            @Perishable("answerer") @Nullable String name,
            @Perishable("question") @Nullable String question)
            implements LinkEvent {

        /** The same answer, whenever it came. */
        boolean says(PartnerAnswered other) {
            return word.equals(other.word)
                    && Objects.equals(reason, other.reason)
                    && Objects.equals(appointmentOn, other.appointmentOn)
                    && Objects.equals(appointmentAt, other.appointmentAt)
                    && service.equals(other.service)
                    && function.equals(other.function)
                    && Objects.equals(name, other.name)
                    && Objects.equals(question, other.question);
        }
    }

    /** Whoever follows the referral has taken note of all answers up to this one. */
    @StoredEvent(name = "partner-answers-seen")
    record PartnerAnswersSeen(
            @Technical String referralId,
            @Staff String author,
            @Technical Instant at,
            @Technical String answerId) implements LinkEvent {}
}
