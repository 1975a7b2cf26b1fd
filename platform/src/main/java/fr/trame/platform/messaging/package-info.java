/** Between services: the relay that announces what was committed, and the consumer that hears what others announced. */
@NullMarked
package fr.trame.platform.messaging;

import org.jspecify.annotations.NullMarked;
