/**
 * Who may do what, and how far: the one table of rights ({@code rights.csv}), from which the checks of every service, the
 * page for the users and the tests are made.
 */
@NullMarked
package fr.trame.contracts.rights;

import org.jspecify.annotations.NullMarked;
