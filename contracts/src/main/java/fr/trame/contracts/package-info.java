/** What the services announce to each other: records of plain values with a wire name that never changes. */
@NullMarked
package fr.trame.contracts;

import org.jspecify.annotations.NullMarked;
