/**
 * Counts interventions, people met and referrals: a selection of facts, split by every dimension or crossed by two, and the acts behind
 * each figure. A dimension is one line of {@link fr.trame.reporting.dimensions.Dimensions}.
 */
@NullMarked
package fr.trame.reporting.counting;

import org.jspecify.annotations.NullMarked;
