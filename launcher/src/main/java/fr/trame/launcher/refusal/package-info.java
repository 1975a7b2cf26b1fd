/** What the launcher and its commands do not do, said to the person at the keyboard. */
@NullMarked
package fr.trame.launcher.refusal;

import org.jspecify.annotations.NullMarked;
