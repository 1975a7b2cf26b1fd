/**
 * What the services announce to each other: records of plain values with a wire name that never changes, in a package for each
 * subject; here stands what all of them share.
 */
@NullMarked
package fr.trame.contracts;

import org.jspecify.annotations.NullMarked;
