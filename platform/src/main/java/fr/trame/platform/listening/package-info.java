/** Hears what was announced: subscriptions to Kafka's topics that go on where their hearer says, and what a message means. */
@NullMarked
package fr.trame.platform.listening;

import org.jspecify.annotations.NullMarked;
