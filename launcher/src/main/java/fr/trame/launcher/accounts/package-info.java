/** The list of the embedded provider's accounts, for who keeps the register and compares the two. */
@NullMarked
package fr.trame.launcher.accounts;

import org.jspecify.annotations.NullMarked;
