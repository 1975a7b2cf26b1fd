package fr.trame.intervention.referral;

import static fr.trame.intervention.referral.ReferralRefusal.ALREADY_CLOSED;
import static fr.trame.intervention.referral.ReferralRefusal.NOT_YOURS;
import static fr.trame.intervention.referral.ReferralRefusal.ONLY_ITS_MANAGER;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.refusal.Rules;
import fr.trame.platform.security.Caller;
import java.util.Collection;

/** What can be done with a referral, and what has to hold for it, of its state and of who asks. */
enum ReferralAction {
    CLOSE(
            Permission.REFERRAL_CLOSE,
            Rules.of(Asked.class)
                    .require(NOT_YOURS, Asked::byItsPeopleOrAManager)
                    .require(ALREADY_CLOSED, asked -> !asked.standing().closed())),
    HAND_OVER(
            Permission.REFERRAL_HANDOVER,
            Rules.of(Asked.class)
                    .require(ONLY_ITS_MANAGER, Asked::byAManager)
                    .require(ALREADY_CLOSED, asked -> !asked.standing().closed()));

    private final Permission permission;

    @SuppressWarnings("ImmutableEnumChecker") // rules give new rules, and never change
    private final Rules<Asked> rules;

    ReferralAction(Permission permission, Rules<Asked> rules) {
        this.permission = permission;
        this.rules = rules;
    }

    /** Where a referral stands: what decides what may be done with it. */
    record Standing(boolean closed, String team, Collection<String> mediators) {

        /** What the caller may do with it. */
        Offer offer(Caller caller) {
            return Offer.of(
                    ReferralAction.class, action -> action.rules.broken(new Asked(this, caller, action.permission)));
        }
    }

    /** Refuses the command if a rule is broken. */
    void check(Standing standing, ReferralCommand command) {
        rules.check(new Asked(standing, command.caller(), permission));
    }

    /** Somebody asks to do something with a referral as it stands. */
    private record Asked(Standing standing, Caller caller, Permission permission) {

        boolean byItsPeopleOrAManager() {
            return caller.may(permission, standing.team(), standing.mediators());
        }

        /** Whoever follows it does not give it away. */
        boolean byAManager() {
            return caller.may(permission, standing.team());
        }
    }
}
