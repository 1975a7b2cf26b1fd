/**
 * A mediation in deferred time, from the request to its end: with each party separately, or all at one table, always of their own
 * free will, limited in time, and with a look at what became of the agreement. Parties are A, B, …; who they are is sealed with a key
 * of each, what was said is kept nowhere.
 */
@NullMarked
package fr.trame.intervention.conflict;

import org.jspecify.annotations.NullMarked;
