package fr.trame.reporting.activity;

/** What a {@link Tally} of the activity counts by. The names are stored: changing one means a new projection version. */
final class Dimension {

    /** Plain counts: {@link #INTERVENTIONS} and those below. */
    static final String COUNT = "count";

    static final String INTERVENTIONS = "interventions";
    static final String INCOMPLETE = "incomplete";
    static final String LATE = "late";
    /** Interventions not validated or not complete. */
    static final String OPEN = "open";

    static final String PEOPLE = "people";
    /** People met in interventions not validated or not complete. */
    static final String PEOPLE_OPEN = "peopleOpen";

    static final String STATUS = "status";
    /** Day of the month, two digits. */
    static final String DAY = "day";
    /** The main domain. */
    static final String DOMAIN = "domain";

    static final String THEME = "theme";
    static final String ORIGIN = "origin";
    static final String MODE = "mode";
    static final String OUTCOME = "outcome";
    /** Weekday and hour, {@code 1-14}: Mondays from two to three. */
    static final String HOUR = "hour";

    /** Interventions by mediator, so that a mediator's own days are found; never shown as a list. */
    static final String MEDIATOR = "mediator";
    /** The same for referrals. */
    static final String REFERRAL_BY = "referralBy";

    /** People met, not interventions; so are the two below. */
    static final String AGE = "age";

    static final String GENDER = "gender";
    static final String CAPACITY = "capacity";
    /** Referrals by level. */
    static final String REFERRAL = "referral";

    /** The origin that is no request: the mediator's own observation. */
    static final String SELF_INITIATED = "AUTO";

    private Dimension() {}

    /** The same dimension for the interventions not validated or not complete. */
    static String open(String dimension) {
        return dimension + "Open";
    }

    /** Of a dimension that counts people: the interventions in which they were met. */
    static String acts(String dimension) {
        return dimension + "Acts";
    }
}
