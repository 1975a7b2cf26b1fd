/**
 * Runs the read models of a service: generations and the swap between them, positions, and what operators see and ask of all that.
 */
@NullMarked
package fr.trame.platform.run;

import org.jspecify.annotations.NullMarked;
