/** Processes that are started, watched over, started again and stopped, and the folder in which all of it is kept. */
@NullMarked
package fr.trame.launcher.supervision;

import org.jspecify.annotations.NullMarked;
