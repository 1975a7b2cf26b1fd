/**
 * The journal: what a team, or a mediator, did on a day or in a period. A list for the evening's check and the manager's validation,
 * some tenths of a second behind what was recorded unless it is asked to wait; the note is only on the entry itself.
 */
@NullMarked
package fr.trame.intervention.journal;

import org.jspecify.annotations.NullMarked;
