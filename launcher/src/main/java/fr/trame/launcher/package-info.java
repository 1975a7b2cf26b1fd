/** The whole of Trame on one machine: broker and database embedded, the four services beside them. */
@NullMarked
package fr.trame.launcher;

import org.jspecify.annotations.NullMarked;
