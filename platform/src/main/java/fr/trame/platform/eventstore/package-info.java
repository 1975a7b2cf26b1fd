/** The event store: insert-only commits in one MongoDB collection behind Axon's storage engine, with stored names that outlive classes. */
@NullMarked
package fr.trame.platform.eventstore;

import org.jspecify.annotations.NullMarked;
