/** What is asked of the launcher on its command line and in its environment. */
@NullMarked
package fr.trame.launcher.settings;

import org.jspecify.annotations.NullMarked;
