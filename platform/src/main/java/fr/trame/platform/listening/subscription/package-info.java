/** Kafka's consumers, kept where those who hear say that they are. */
@NullMarked
package fr.trame.platform.listening.subscription;

import org.jspecify.annotations.NullMarked;
