/** The event store in MongoDB: commits as documents, inserted once, read by their keys. */
@NullMarked
package fr.trame.platform.eventstore.mongo;

import org.jspecify.annotations.NullMarked;
