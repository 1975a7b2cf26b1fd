/**
 * By what figures are split, one line each in {@link fr.trame.reporting.dimensions.Dimensions}, and how rows of facts are counted by all of
 * them in one statement: for an answer, and for the roll-up that is kept beside the rows.
 */
@NullMarked
package fr.trame.reporting.dimensions;

import org.jspecify.annotations.NullMarked;
