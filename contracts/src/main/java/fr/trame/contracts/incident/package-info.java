/** What is announced of an attack on somebody of the staff: team, day and kind, and nothing of anybody. */
@NullMarked
package fr.trame.contracts.incident;

import org.jspecify.annotations.NullMarked;
