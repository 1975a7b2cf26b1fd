/**
 * The figures of the field work: how many interventions, with whom, about what, where and when, for any span of days and any filter,
 * as known now or at an instant, and the acts behind each figure. An intervention counts from when it is recorded until it is voided,
 * on the date of the fact, under its main domain; a pair counts once. A dimension is one line of {@link
 * fr.trame.reporting.dimensions.Dimensions}.
 */
@NullMarked
package fr.trame.reporting.figures;

import org.jspecify.annotations.NullMarked;
