/** Settings that every service shares, weaker than its own. */
@NullMarked
package fr.trame.platform.defaults;

import org.jspecify.annotations.NullMarked;
