package fr.trame.intervention.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What the other features ask about people. */
public interface Roster {

    /** What is known now of these people, by one look-up. */
    Book of(Collection<String> employees);

    /** Who was in this team on this day. */
    List<String> members(String team, LocalDate day);

    /** The part of the roster that was asked for. */
    interface Book {

        /** Was this person in this team on this day? Not before joining it, not after leaving it or the association. */
        boolean isMember(String employee, String team, LocalDate day);
    }
}
