package fr.trame.launcher.demo.year;

import fr.trame.launcher.demo.staff.Employee;
import java.util.List;

/**
 * An invented 2018 with two true totals: the association's 34 444 interventions and 1 632 referrals. The rest, names,
 * team sizes and every split, is made up and says nothing of ALTM.
 *
 * @param entries in the order of their dates; a few are voided and come on top of what counts
 */
public record DemoYear(List<Employee> staff, List<Entry> entries, List<Referral> referrals) {

    /** Interventions that count. */
    public static final int INTERVENTIONS = 34_444;

    /** Referrals that count. */
    public static final int REFERRALS = 1_632;

    /** Addresses given, which do not count as referrals. */
    static final int SIGNPOSTINGS = 410;

    /** Entries put right afterwards. */
    static final int AMENDED = 60;

    /** Entries voided, on top of those that count. */
    static final int VOIDED = 45;

    /** Managers have been through the entries before this day; December waits for them. */
    public static final String REVIEWED_BEFORE = WorkingYear.YEAR + "-12-01";

    /** Incomplete entries were sent back in the first week, and again from this day on; nobody asked for the others. */
    public static final String RETURNED_FROM = WorkingYear.YEAR + "-11-01";

    public static final String FIRST_WEEK_BEFORE = WorkingYear.YEAR + "-01-08";

    /** The year, the same each time. */
    public static DemoYear generate() {
        return new YearWriter().write();
    }
}
