package fr.trame.intervention.referral.link;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.intervention.referral.link.LinkCommand.MakeLink;
import fr.trame.intervention.referral.link.LinkCommand.NoteAnswersSeen;
import fr.trame.intervention.referral.link.LinkCommand.RevokeLink;
import fr.trame.intervention.referral.link.LinkCommand.TakeAnswer;
import fr.trame.intervention.referral.link.LinkEvent.PartnerAnswersSeen;
import fr.trame.intervention.referral.link.LinkEvent.PartnerLinkMade;
import fr.trame.intervention.referral.link.LinkEvent.PartnerLinkRevoked;
import fr.trame.platform.refusal.CommonRefusal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The links of one referral: one is good at most, and each answer is taken once. */
@Aggregate
class PartnerLink {

    /** More than a partner ever has to say of one person; whoever has the link could go on for ever. */
    static final int MOST_ANSWERS = 50;

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String stream;

    private LinkStanding standing = LinkStanding.NONE;

    PartnerLink() {}

    static String stream(String referralId) {
        return "partner-link-" + referralId;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(MakeLink command) {
        apply(command.made());
    }

    @EventSourcingHandler
    void evolve(LinkEvent event) {
        stream = stream(event.referralId());
        standing = standing.after(event);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RevokeLink command) {
        PartnerLinkMade last = standing.last().orElseThrow(LinkRefusal.NO_LINK::refusal);
        if (standing.revoked()) {
            throw LinkRefusal.NO_LINK.refusal();
        }
        apply(new PartnerLinkRevoked(last.referralId(), command.author(), command.now(), last.linkId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(TakeAnswer command) {
        var answer = command.answer();
        var before = standing.answer(answer.answerId());
        if (before.isPresent()) {
            if (!before.get().says(answer)) {
                throw CommonRefusal.DUPLICATE_ID.refusal();
            }
            return;
        }
        if (!standing.isGood(command.sha256(), command.today())) {
            throw LinkRefusal.LINK_OVER.refusal();
        }
        if (standing.answers().size() >= MOST_ANSWERS) {
            throw LinkRefusal.TOO_MANY_ANSWERS.refusal();
        }
        apply(answer);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NoteAnswersSeen command) {
        var answer = standing.answer(command.answerId()).orElseThrow(LinkRefusal.NO_SUCH_ANSWER::refusal);
        if (!command.answerId().equals(standing.seen())) {
            apply(new PartnerAnswersSeen(answer.referralId(), command.author(), command.now(), answer.answerId()));
        }
    }
}
