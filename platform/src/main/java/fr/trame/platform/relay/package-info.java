/** Announces on Kafka what was committed: at least once, in the order of each stream, never lost. */
@NullMarked
package fr.trame.platform.relay;

import org.jspecify.annotations.NullMarked;
