/**
 * The teams: opened once under a code that is theirs for ever, and closed from a day on when nobody is in them any more. What was
 * done in a team stays that team's.
 */
@NullMarked
package fr.trame.training.team;

import org.jspecify.annotations.NullMarked;
