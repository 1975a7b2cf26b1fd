package fr.trame.contracts.rights;

import java.util.Locale;

/** How far a right goes, from nowhere to everywhere; each reach includes those before it. */
public enum Reach {
    /** Not at all. */
    NONE,
    /** What oneself did or recorded. */
    OWN,
    /** The own team's. */
    TEAM,
    /** That of every team of the own service. */
    SERVICE,
    /** The whole association's. */
    ALL;

    boolean includes(Reach other) {
        return compareTo(other) >= 0;
    }

    /** As it is written in the table. */
    static Reach of(String cell) {
        return cell.equals("-") ? NONE : valueOf(cell.toUpperCase(Locale.ROOT));
    }
}
