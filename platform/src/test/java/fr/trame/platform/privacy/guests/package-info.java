/** A service about guests, whose names and remarks are personal: what the tests of forgetting run. */
@NullMarked
package fr.trame.platform.privacy.guests;

import org.jspecify.annotations.NullMarked;
