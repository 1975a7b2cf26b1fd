/** The one database of a service: its client with named time limits, and whether it answers. */
@NullMarked
package fr.trame.platform.database;

import org.jspecify.annotations.NullMarked;
