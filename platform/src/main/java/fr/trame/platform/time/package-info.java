/**
 * Where the association works: a day begins and ends there, not where the machine stands. Whoever decides a day takes the
 * {@link java.time.ZoneId} bean of this package, an aggregate as a parameter of its {@code decide}.
 */
@NullMarked
package fr.trame.platform.time;

import org.jspecify.annotations.NullMarked;
