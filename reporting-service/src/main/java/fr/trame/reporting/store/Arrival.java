package fr.trame.reporting.store;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.listening.Partition;
import org.jspecify.annotations.Nullable;

/**
 * An announcement on its way into the file.
 *
 * @param place where it was heard; null for one that waited as a dead letter and is applied by itself
 */
record Arrival(HeardAnnouncement heard, @Nullable Partition place, long offset) {}
