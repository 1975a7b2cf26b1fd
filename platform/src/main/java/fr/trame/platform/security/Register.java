package fr.trame.platform.security;

import fr.trame.contracts.career.Career;

/**
 * What the register of the staff says of somebody: the token says who, the register says what. Each of our services knows it from
 * what it hears or holds.
 */
public interface Register {

    /** As it is known now; of who was never in it, such as an auditor, {@link Career#NONE}: then the token says what, too. */
    Career career(String person);
}
