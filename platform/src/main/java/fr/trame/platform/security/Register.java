package fr.trame.platform.security;

import fr.trame.contracts.career.Career;
import java.time.LocalDate;

/**
 * What the register of the staff says of somebody: the token says who, the register says what. Each of our services knows it from
 * what it hears or holds.
 */
public interface Register {

    /** As it is known now; of who was never in it, such as an auditor, {@link Career#NONE}: then the token says what, too. */
    Career career(String person);

    /** Does somebody who is in it keep it on that day? Where nobody does, who begins it is known by the token alone. */
    default boolean isKept(LocalDate day) {
        return false;
    }
}
