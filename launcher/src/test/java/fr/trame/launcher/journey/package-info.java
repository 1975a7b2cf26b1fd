/** Journeys through the whole system as people use it: the packaged jars, the broker and the wire protocol, nothing mocked. */
@NullMarked
package fr.trame.launcher.journey;

import org.jspecify.annotations.NullMarked;
