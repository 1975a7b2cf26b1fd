package fr.trame.training.outside;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.refusal.Rules;
import fr.trame.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** What can be done with somebody who is no staff, by whom, and what has to hold for it. */
enum OutsiderAction {
    ADMIT,
    CONFIRM,
    DECLINE;

    private static final Rules<Caller> BY_WHO_KEEPS_THE_REGISTER =
            Rules.of(Caller.class).require(CommonRefusal.FORBIDDEN, caller -> caller.may(Permission.STAFF_KEEP));
    private static final Rules<Standing> SOMEBODY_ELSE = Rules.of(Standing.class)
            .require(
                    "id",
                    OutsiderRefusal.OWN_ROLES,
                    standing -> !standing.asking().equals(standing.person()));
    private static final Rules<Standing> SOMETHING_WAITS = Rules.of(Standing.class)
            .require("id", OutsiderRefusal.NOTHING_WAITS, standing -> standing.proposer() != null);
    private static final Rules<Standing> SECOND_PERSON = SOMETHING_WAITS
            .require(
                    "id",
                    OutsiderRefusal.OWN_ROLES,
                    standing -> !standing.asking().equals(standing.person()))
            .require(
                    "id",
                    OutsiderRefusal.SECOND_PERSON_NEEDED,
                    standing -> !standing.asking().equals(standing.proposer()));

    private Rules<Standing> needed() {
        return switch (this) {
            case ADMIT -> SOMEBODY_ELSE;
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
     * @param proposer who proposed an access that waits; null where none does
     * @param asking who wants to do it
     */
    record Standing(String person, @Nullable String proposer, String asking) {

        /** What the caller may do now. */
        Offer offer(Caller caller) {
            return Offer.of(
                    OutsiderAction.class,
                    action -> BY_WHO_KEEPS_THE_REGISTER
                            .broken(caller)
                            .or(() -> action.needed().broken(this)));
        }
    }
}
