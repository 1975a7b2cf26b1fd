package fr.trame.platform.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, as a controller method takes it: parameters {@code after}, {@code limit} and {@code atLeast}.
 *
 * @param after the {@code next} of the page before; null for the first
 * @param limit most items, 1 to {@value #MOST}
 */
public record PageRequest(@Nullable String after, int limit, AtLeast atLeast) {

    public static final int MOST = 500;

    /** The first and longest page. */
    public static PageRequest first() {
        return new PageRequest(null, MOST, AtLeast.NOTHING);
    }
}
