package fr.trame.intervention.partner;

import static fr.trame.intervention.partner.PartnerRefusal.NOT_MERGED;
import static fr.trame.intervention.partner.PartnerRefusal.PARTNER_ACTIVE;
import static fr.trame.intervention.partner.PartnerRefusal.PARTNER_INACTIVE;
import static fr.trame.intervention.partner.PartnerRefusal.PARTNER_MERGED;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.refusal.Rules;
import fr.trame.platform.security.Caller;

/** What can be done with a partner, and what has to hold for it, of its state and of who asks. */
enum PartnerAction {
    CONFIRM(Permission.PARTNER_REGISTER, active()),
    CHANGE(Permission.PARTNER_KEEP, notMerged()),
    MERGE(Permission.PARTNER_KEEP, notMerged()),
    INACTIVATE(Permission.PARTNER_KEEP, active()),
    REACTIVATE(Permission.PARTNER_KEEP, notMerged().require(PARTNER_ACTIVE, asked -> asked.state() == State.INACTIVE)),
    SEPARATE(Permission.PARTNER_KEEP, rules().require(NOT_MERGED, asked -> asked.state() == State.MERGED));

    /** Where a partner stands. */
    enum State {
        ACTIVE,
        INACTIVE,
        MERGED
    }

    private final Permission permission;

    @SuppressWarnings("ImmutableEnumChecker") // rules give new rules, and never change
    private final Rules<Asked> rules;

    PartnerAction(Permission permission, Rules<Asked> rules) {
        this.permission = permission;
        this.rules = rules;
    }

    /** What the caller may do with one that stands like that. */
    static Offer offer(State state, Caller caller) {
        return Offer.of(
                PartnerAction.class, action -> action.rules.broken(new Asked(state, caller.may(action.permission))));
    }

    /** Refuses if a rule is broken. */
    void check(State state, Caller caller) {
        rules.check(new Asked(state, caller.may(permission)));
    }

    /** Somebody who may or may not asks to do something with a partner as it stands. */
    private record Asked(State state, boolean allowed) {}

    private static Rules<Asked> rules() {
        return Rules.of(Asked.class).require(CommonRefusal.FORBIDDEN, Asked::allowed);
    }

    private static Rules<Asked> notMerged() {
        return rules().require(PARTNER_MERGED, asked -> asked.state() != State.MERGED);
    }

    private static Rules<Asked> active() {
        return notMerged().require(PARTNER_INACTIVE, asked -> asked.state() == State.ACTIVE);
    }
}
