/** The embedded Kafka broker (KRaft, one node) and the topics that must exist before anybody produces. */
@NullMarked
package fr.trame.launcher.broker;

import org.jspecify.annotations.NullMarked;
