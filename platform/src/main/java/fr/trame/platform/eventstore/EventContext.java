package fr.trame.platform.eventstore;

import java.time.Instant;

/**
 * What is known of a stored event beside its payload.
 *
 * @param stream the aggregate's id
 * @param sequence place in the stream, from 0
 * @param at when it was stored
 */
public record EventContext(String stream, long sequence, Instant at) {}
