/**
 * What leaves a case on paper: the protocol of an agreement, which each party and one or two mediators sign, each on a day and at a place of
 * its own; and the notice to whoever commissioned the mediation, which tells a state and two dates and nothing else.
 */
@NullMarked
package fr.trame.intervention.conflict.paper;

import org.jspecify.annotations.NullMarked;
