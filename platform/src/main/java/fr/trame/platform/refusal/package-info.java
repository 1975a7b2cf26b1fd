/** Refusals: what a rule of the trade says no to, apart from what broke. */
@NullMarked
package fr.trame.platform.refusal;

import org.jspecify.annotations.NullMarked;
