package fr.trame.training.staff;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.refusal.Rules;
import fr.trame.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** What can be done with a member of the staff, by whom, and what has to hold for it. In the order of the page. */
enum EmployeeAction {
    ASSIGN,
    POST,
    LEAVE,
    RETURN,
    CONFIRM,
    DECLINE;

    private static final Rules<Caller> BY_WHO_KEEPS_THE_REGISTER =
            Rules.of(Caller.class).require(CommonRefusal.FORBIDDEN, caller -> caller.may(Permission.STAFF_KEEP));
    private static final Rules<Standing> STILL_HERE =
            Rules.of(Standing.class).require("id", StaffRefusal.ALREADY_LEFT, standing -> !standing.left());
    private static final Rules<Standing> HAS_LEFT =
            Rules.of(Standing.class).require("id", StaffRefusal.NOT_LEFT, Standing::left);

    private static final Rules<Standing> SOMETHING_WAITS =
            Rules.of(Standing.class).require("id", StaffRefusal.NOTHING_WAITS, standing -> standing.proposer() != null);
    private static final Rules<Standing> SECOND_PERSON = SOMETHING_WAITS
            .require(
                    "id", StaffRefusal.OWN_ROLES, standing -> !standing.asking().equals(standing.person()))
            .require(
                    "id",
                    StaffRefusal.SECOND_PERSON_NEEDED,
                    standing -> !standing.asking().equals(standing.proposer()));

    private Rules<Standing> needed() {
        return switch (this) {
            case ASSIGN, POST, LEAVE -> STILL_HERE;
            case RETURN -> HAS_LEFT;
            case CONFIRM -> SECOND_PERSON;
            case DECLINE -> SOMETHING_WAITS;
        };
    }

    /** Refuses if a rule is broken. */
    void check(Standing standing) {
        needed().check(standing);
    }

    /**
     * Where somebody stands: what decides what may be done.
     *
     * @param proposer who proposed functions that wait; null where none do
     * @param asking who wants to do it
     */
    record Standing(String person, boolean left, @Nullable String proposer, String asking) {

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
