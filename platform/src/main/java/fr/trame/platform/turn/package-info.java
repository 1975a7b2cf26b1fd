/** What is done by one process of a service at a time. */
@NullMarked
package fr.trame.platform.turn;

import org.jspecify.annotations.NullMarked;
