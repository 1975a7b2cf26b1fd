package fr.trame.platform.projection;

import org.jspecify.annotations.Nullable;

/**
 * How far a partition was heard.
 *
 * @param next offset of the next message to hear
 * @param birth the mark of the documents that what was heard went into; null in what was written before there were marks
 */
record Position(long next, @Nullable String birth) {}
