/** Measures a whole system, started as {@code ./run} starts it, against what its own database and broker do by themselves. */
@NullMarked
package fr.trame.launcher.bench;

import org.jspecify.annotations.NullMarked;
