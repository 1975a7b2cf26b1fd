/**
 * Who was in which team on which day, as the staff directory announces it. An intervention is recorded only for people
 * who were in its team on the day of the fact.
 */
@NullMarked
package fr.trame.intervention.roster;

import org.jspecify.annotations.NullMarked;
