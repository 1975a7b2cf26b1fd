package fr.trame.training.staff;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.refusal.Rules;
import fr.trame.platform.security.Caller;

/** What can be done with a member of the staff, by whom, and what has to hold for it. In the order of the page. */
enum EmployeeAction {
    ASSIGN,
    POST,
    LEAVE,
    RETURN;

    private static final Rules<Caller> BY_WHO_KEEPS_THE_REGISTER =
            Rules.of(Caller.class).require(CommonRefusal.FORBIDDEN, caller -> caller.may(Permission.STAFF_KEEP));
    private static final Rules<Standing> STILL_HERE =
            Rules.of(Standing.class).require("id", StaffRefusal.ALREADY_LEFT, standing -> !standing.left());
    private static final Rules<Standing> HAS_LEFT =
            Rules.of(Standing.class).require("id", StaffRefusal.NOT_LEFT, Standing::left);

    private Rules<Standing> needed() {
        return this == RETURN ? HAS_LEFT : STILL_HERE;
    }

    /** Refuses if a rule is broken. */
    void check(Standing standing) {
        needed().check(standing);
    }

    /** Where somebody stands: what decides what may be done. */
    record Standing(boolean left) {

        /** What the caller may do now. */
        Offer offer(Caller caller) {
            return Offer.of(
                    EmployeeAction.class,
                    action -> BY_WHO_KEEPS_THE_REGISTER
                            .broken(caller)
                            .or(() -> action.needed().broken(this)));
        }
    }
}
