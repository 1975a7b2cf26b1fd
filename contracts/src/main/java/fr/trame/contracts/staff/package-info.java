/** What is announced of the staff: teams that open, employees who join, change roles or team, and leave. */
@NullMarked
package fr.trame.contracts.staff;

import org.jspecify.annotations.NullMarked;
