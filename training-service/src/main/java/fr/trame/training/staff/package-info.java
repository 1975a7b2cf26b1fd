/**
 * The staff: who works here since when, with which roles and in which team. A change of team or role is a new assignment
 * from a day on; what was true before stays true for the days before. Whoever leaves stays known.
 */
@NullMarked
package fr.trame.training.staff;

import org.jspecify.annotations.NullMarked;
