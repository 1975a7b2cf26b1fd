package fr.trame.intervention.conflict.standing;

import static fr.trame.intervention.conflict.standing.ConflictRefusal.ALREADY_DECLARED;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.CASE_ENDED;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.IDENTITY_GONE;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.MANAGERS_RENEW;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.NOTHING_TO_TELL;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.NOTHING_WRITTEN;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.NOT_A_REQUEST;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.NOT_CLOSED;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.NOT_ITS_MEDIATOR;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.NOT_TWO_PARTIES;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.NOT_UNDER_WAY;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.NOT_YOUR_CASE;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.NO_CHECK_LEFT;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.NO_CONSENT;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.TIE_NOT_DECLARED;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.conflict.standing.ConflictStanding.State;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Rules;
import fr.trame.platform.security.Caller;
import java.util.Optional;

/** What can be done with a case, and what has to hold for it, of its state and of who asks. In the order of its life. */
public enum ConflictAction {
    DECLARE(
            Permission.CASE_HANDLE,
            Rules.of(Asked.class)
                    .require(NOT_YOUR_CASE, Asked::byItsPeopleOrAManager)
                    .require(NOT_ITS_MEDIATOR, Asked::isMediator)
                    .require(ALREADY_DECLARED, asked -> !asked.hasDeclared())
                    .require(CASE_ENDED, asked -> !asked.isEnded())),
    /** Somebody who knows a party, or cannot go on, gives it back. */
    HAND_BACK(
            Permission.CASE_HANDLE,
            Rules.of(Asked.class)
                    .require(NOT_YOUR_CASE, Asked::byItsPeopleOrAManager)
                    .require(NOT_ITS_MEDIATOR, Asked::isMediator)
                    .require(CASE_ENDED, asked -> !asked.isEnded())),
    ASSIGN(
            Permission.CASE_HANDLE,
            Rules.of(Asked.class)
                    .require(NOT_YOUR_CASE, Asked::byItsPeopleOrAManager)
                    .require(CASE_ENDED, asked -> !asked.isEnded())),
    NAME_PARTY(Permission.CASE_HANDLE, byItsPeople().require(CASE_ENDED, asked -> !asked.isEnded())),
    OPEN(
            Permission.CASE_HANDLE,
            byItsPeople()
                    .require(NOT_A_REQUEST, Asked::isRequest)
                    .require(
                            NOT_TWO_PARTIES, asked -> asked.standing().parties().size() > 1)),
    DECLINE(Permission.CASE_HANDLE, byItsPeople().require(NOT_A_REQUEST, Asked::isRequest)),
    CONTACT(Permission.CASE_HANDLE, underWay()),
    CONSENT(Permission.CASE_HANDLE, underWay()),
    /** A party does not want it, or not any more. */
    REFUSE(Permission.CASE_HANDLE, underWay()),
    SHUTTLE(Permission.CASE_HANDLE, underWay().require(NO_CONSENT, Asked::somebodyConsents)),
    PLAN_TABLE(
            Permission.CASE_HANDLE,
            byItsPeople()
                    .require(NOT_UNDER_WAY, asked -> asked.standing().state() instanceof State.Mediating)
                    .require(NO_CONSENT, Asked::allConsent)),
    HOLD_TABLE(Permission.CASE_HANDLE, underWay().require(NO_CONSENT, Asked::allConsent)),
    AGREE(Permission.CASE_HANDLE, underWay().require(NO_CONSENT, Asked::allConsent)),
    /** Writes the protocol of an agreement, and has it signed: it names the parties. */
    WRITE(Permission.CASE_IDENTITY, byItsPeople().require(NOTHING_WRITTEN, Asked::isWritten)),
    /** Tells whoever commissioned the mediation of its state. */
    TELL(Permission.CASE_HANDLE, byItsPeople().require(NOTHING_TO_TELL, asked -> !asked.isRequest())),
    FOLLOW_UP(Permission.CASE_HANDLE, byItsPeople().require(NO_CHECK_LEFT, Asked::hasChecksLeft)),
    RENEW(
            Permission.CASE_RENEW,
            Rules.of(Asked.class)
                    .require(MANAGERS_RENEW, Asked::byItsPeopleOrAManager)
                    .require(NOT_UNDER_WAY, asked -> asked.standing().state() instanceof State.Mediating)),
    CLOSE(Permission.CASE_HANDLE, underWay()),
    REOPEN(
            Permission.CASE_HANDLE,
            byItsPeople()
                    .require(NOT_CLOSED, asked -> asked.standing().state() instanceof State.Closed)
                    .require(IDENTITY_GONE, asked -> !asked.standing().anybodyGone()));

    private final Permission permission;

    @SuppressWarnings("ImmutableEnumChecker") // rules give new rules, and never change
    private final Rules<Asked> rules;

    ConflictAction(Permission permission, Rules<Asked> rules) {
        this.permission = permission;
        this.rules = rules;
    }

    private static Rules<Asked> byItsPeople() {
        return Rules.of(Asked.class)
                .require(NOT_YOUR_CASE, Asked::byItsPeopleOrAManager)
                .require(TIE_NOT_DECLARED, asked -> !asked.isMediator() || asked.hasDeclared());
    }

    private static Rules<Asked> underWay() {
        return byItsPeople().require(NOT_UNDER_WAY, Asked::isUnderWay);
    }

    /** Refuses the caller if a rule is broken. */
    public void check(ConflictStanding standing, Caller caller) {
        rules.check(new Asked(standing, caller, permission));
    }

    /** What the caller may do with it. */
    public static Offer offer(ConflictStanding standing, Caller caller) {
        return Offer.of(ConflictAction.class, action -> action.refusal(standing, caller));
    }

    private Optional<Refusal> refusal(ConflictStanding standing, Caller caller) {
        return rules.broken(new Asked(standing, caller, permission));
    }

    /** Somebody asks to do something with a case as it stands. */
    private record Asked(ConflictStanding standing, Caller caller, Permission permission) {

        boolean byItsPeopleOrAManager() {
            return caller.may(
                    permission, standing.request().team(), standing.people().mediators());
        }

        boolean isMediator() {
            return standing.people().assigned() && standing.people().mediators().contains(caller.person());
        }

        boolean hasDeclared() {
            return standing.people().declared().contains(caller.person());
        }

        boolean isRequest() {
            return standing.state() instanceof State.Requested;
        }

        boolean isUnderWay() {
            return standing.state() instanceof State.Mediating || standing.state() instanceof State.Agreed;
        }

        boolean isEnded() {
            return !isRequest() && !isUnderWay();
        }

        boolean somebodyConsents() {
            return standing.parties().values().stream().anyMatch(ConflictParty::consents);
        }

        boolean allConsent() {
            return standing.allConsent();
        }

        boolean isWritten() {
            return standing.state() instanceof State.Agreed(var agreement)
                    && agreement.form().equals("ECRIT")
                    && !agreement.promised().isEmpty();
        }

        boolean hasChecksLeft() {
            return standing.state() instanceof State.Agreed(var agreement) && agreement.next() != null;
        }
    }
}
