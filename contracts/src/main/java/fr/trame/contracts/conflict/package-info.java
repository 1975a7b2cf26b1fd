/** What is announced of a mediation in deferred time: codes and days, never who the parties are nor what was said. */
@NullMarked
package fr.trame.contracts.conflict;

import org.jspecify.annotations.NullMarked;
