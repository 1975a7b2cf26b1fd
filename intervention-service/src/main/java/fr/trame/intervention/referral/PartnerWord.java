package fr.trame.intervention.referral;

import static fr.trame.intervention.referral.ReferralRefusal.ALREADY_CLOSED;
import static fr.trame.intervention.referral.ReferralRefusal.ALREADY_FURTHER;

import fr.trame.intervention.referral.ReferralStanding.Step;
import fr.trame.platform.refusal.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a partner may answer by its link. All but a question moves the referral, as far as where it stands lets it. */
public enum PartnerWord {
    /** The partner takes the request: it is contacted, if it was not yet. */
    ACCEPTE(Step.RECUE),
    /** The person is expected on a day; another one takes the place of the one before. */
    RDV(Step.PRISE_EN_CHARGE),
    /** The person was received. */
    RECUE(Step.RECUE),
    /** The partner takes care, and its word is the proof. */
    PRISE_EN_CHARGE(Step.PRISE_EN_CHARGE),
    /** The partner refuses, for a reason of the list MER_REFUS: an end. */
    REFUS(Step.PRISE_EN_CHARGE),
    /** Moves nothing. */
    QUESTION(null);

    private static final String BY_LINK = "lien-";

    private final @Nullable Step until;

    PartnerWord(@Nullable Step until) {
        this.until = until;
    }

    /** Whose act it is that an answer brings: the partner's, by its link. */
    public static String author(String answer) {
        return BY_LINK + answer;
    }

    /** The answer that an act came by; none of what somebody of the staff did. */
    public static Optional<String> answer(String author) {
        return author.startsWith(BY_LINK) ? Optional.of(author.substring(BY_LINK.length())) : Optional.empty();
    }

    /** What speaks against it where a referral stands: of who says so nothing is asked, the link is the right to it. */
    Optional<Refusal> broken(ReferralStanding standing) {
        if (!standing.isOpen()) {
            return Optional.of(ALREADY_CLOSED);
        }
        return until == null || standing.isBefore(until) ? Optional.empty() : Optional.of(ALREADY_FURTHER);
    }

    void check(ReferralStanding standing) {
        broken(standing).ifPresent(refusal -> {
            throw refusal.refusal();
        });
    }
}
