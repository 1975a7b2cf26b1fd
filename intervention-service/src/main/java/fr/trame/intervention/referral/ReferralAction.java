package fr.trame.intervention.referral;

import static fr.trame.intervention.referral.ReferralRefusal.ALREADY_CLOSED;
import static fr.trame.intervention.referral.ReferralRefusal.ALREADY_FURTHER;
import static fr.trame.intervention.referral.ReferralRefusal.GOES_ON_ELSEWHERE;
import static fr.trame.intervention.referral.ReferralRefusal.NOT_CLOSED;
import static fr.trame.intervention.referral.ReferralRefusal.NOT_YOURS;
import static fr.trame.intervention.referral.ReferralRefusal.NO_DISAGREEMENT;
import static fr.trame.intervention.referral.ReferralRefusal.ONLY_ITS_MANAGER;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.referral.ReferralStanding.Step;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.refusal.Rules;
import fr.trame.platform.security.Caller;
import java.util.function.Predicate;

/** What can be done with a referral, and what has to hold for it, of its state and of who asks. In the order of its life. */
enum ReferralAction {
    ACCEPT(Permission.REFERRAL_CLOSE, until(Step.ACCEPTEE)),
    /** Also what was neither accepted nor more than an address before: a call made at once is both. */
    CONTACT(Permission.REFERRAL_CLOSE, until(Step.CONTACT_PRIS)),
    /** Another one takes the place of the one before. */
    APPOINT(Permission.REFERRAL_CLOSE, until(Step.PRISE_EN_CHARGE)),
    ACCOMPANY(Permission.REFERRAL_CLOSE, until(Step.ACCOMPAGNEE)),
    RECEIVE(Permission.REFERRAL_CLOSE, until(Step.RECUE)),
    CARE(Permission.REFERRAL_CLOSE, until(Step.PRISE_EN_CHARGE)),
    SHARE(Permission.REFERRAL_CLOSE, open()),
    /** Also of what is over: the person's word often comes weeks later. */
    VOICE(Permission.REFERRAL_CLOSE, byItsPeople()),
    DECIDE(
            Permission.REFERRAL_CLOSE,
            byItsPeople()
                    .require(NO_DISAGREEMENT, asked -> asked.standing().words().disagree())),
    REDIRECT(Permission.REFERRAL_CLOSE, until(Step.PRISE_EN_CHARGE)),
    CLOSE(Permission.REFERRAL_CLOSE, open()),
    REOPEN(
            Permission.REFERRAL_CLOSE,
            byItsPeople()
                    .require(NOT_CLOSED, asked -> !asked.standing().isOpen())
                    .require(GOES_ON_ELSEWHERE, asked -> !asked.standing().isRedirected())),
    HAND_OVER(
            Permission.REFERRAL_HANDOVER,
            Rules.of(Asked.class)
                    .require(ONLY_ITS_MANAGER, Asked::byAManager)
                    .require(ALREADY_CLOSED, asked -> asked.standing().isOpen()));

    private final Permission permission;

    @SuppressWarnings("ImmutableEnumChecker") // rules give new rules, and never change
    private final Rules<Asked> rules;

    ReferralAction(Permission permission, Rules<Asked> rules) {
        this.permission = permission;
        this.rules = rules;
    }

    private static Rules<Asked> byItsPeople() {
        return Rules.of(Asked.class).require(NOT_YOURS, Asked::byItsPeopleOrAManager);
    }

    private static Rules<Asked> open() {
        return byItsPeople().require(ALREADY_CLOSED, asked -> asked.standing().isOpen());
    }

    private static Rules<Asked> until(Step step) {
        Predicate<Asked> before = asked -> asked.standing().isBefore(step);
        return open().require(ALREADY_FURTHER, before);
    }

    /** What taking a step is. */
    static ReferralAction of(Step step) {
        return switch (step) {
            case PROPOSEE, ACCEPTEE -> ACCEPT;
            case CONTACT_PRIS -> CONTACT;
            case RDV_FIXE -> APPOINT;
            case ACCOMPAGNEE -> ACCOMPANY;
            case RECUE -> RECEIVE;
            case PRISE_EN_CHARGE -> CARE;
        };
    }

    /** Refuses the caller if a rule is broken. */
    void check(ReferralStanding standing, Caller caller) {
        rules.check(new Asked(standing, caller, permission));
    }

    /** What the caller may do with it. */
    static Offer offer(ReferralStanding standing, Caller caller) {
        return Offer.of(
                ReferralAction.class, action -> action.rules.broken(new Asked(standing, caller, action.permission)));
    }

    /** Somebody asks to do something with a referral as it stands. */
    private record Asked(ReferralStanding standing, Caller caller, Permission permission) {

        boolean byItsPeopleOrAManager() {
            return caller.may(permission, standing.team(), standing.mediators());
        }

        /** Whoever follows it does not give it away. */
        boolean byAManager() {
            return caller.may(permission, standing.team());
        }
    }
}
