/**
 * What stays open when somebody leaves or moves: returned acts, referrals, and whatever else a feature registers as {@link
 * fr.trame.intervention.handover.OpenWork}. It never stands in the way of a departure: what has no new owner is the manager's.
 */
@NullMarked
package fr.trame.intervention.handover;

import org.jspecify.annotations.NullMarked;
