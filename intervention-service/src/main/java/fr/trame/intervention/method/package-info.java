/**
 * The association's written method (mode opératoire): a checklist for each step of a case, in versions that are never changed. Each applies
 * from a day on; which one applied to a case is told by the day of its request.
 */
@NullMarked
package fr.trame.intervention.method;

import org.jspecify.annotations.NullMarked;
