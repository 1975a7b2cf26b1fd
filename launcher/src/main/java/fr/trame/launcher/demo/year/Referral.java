package fr.trame.launcher.demo.year;

import org.jspecify.annotations.Nullable;

/**
 * A referral proposed during an intervention.
 *
 * @param level code of the list MER_FORME
 * @param partnerType code of the list TYPE_PART
 * @param closing how and when it ended, if it did
 */
public record Referral(
        String id,
        Entry intervention,
        String date,
        String level,
        String partnerType,
        @Nullable Closing closing) {

    static final String SIGNPOSTING = "ORIENTATION";

    /** An address given is not a referral that counts. */
    public boolean counts() {
        return !level.equals(SIGNPOSTING);
    }

    public record Closing(String outcome, String date) {}
}
