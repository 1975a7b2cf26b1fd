/**
 * The unit of recorded activity: one situation, at one place and time, met by one mediator or a pair. Mediators record it
 * in the field in a few taps and complete it later; their manager validates it or gives it back. It counts from the
 * moment it is recorded until it is voided.
 */
@NullMarked
package fr.trame.intervention.intervention;

import org.jspecify.annotations.NullMarked;
