/** The master key of one machine: made at the first start, renewed by {@code ./run master-key}. */
@NullMarked
package fr.trame.launcher.keys;

import org.jspecify.annotations.NullMarked;
