/** Where somebody was on the staff through time, as what is announced of one person adds up: the same for whoever hears it. */
@NullMarked
package fr.trame.contracts.career;

import org.jspecify.annotations.NullMarked;
