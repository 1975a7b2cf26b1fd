package fr.trame.platform.listening;

import java.time.Instant;

/**
 * An announcement as it was heard, possibly not for the first time.
 *
 * @param stream id of the stream it belongs to; announcements of one stream are heard in order
 * @param sequence place of the event in its stream, grows with every announcement of that stream, gaps included
 * @param at when the event was decided
 * @param announcement a record of {@code fr.trame.contracts}
 */
public record HeardAnnouncement(String topic, String stream, long sequence, Instant at, Object announcement) {}
