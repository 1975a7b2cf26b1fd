package fr.trame.platform.request;

import java.time.LocalDate;

/** What the lists of codes say of one. */
public interface Codes {

    /** What can be said of a code for a fact of a given day. */
    enum Standing {
        USABLE,
        /** Known, but taken out of use before that day. */
        RETIRED,
        UNKNOWN
    }

    /** May a fact of that day carry this code of this list? */
    Standing standing(String list, String code, LocalDate day);
}
