package fr.trame.platform.paging;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next to be given back as {@code after} for what comes behind; null if nothing does
 * @param total how many there are on all pages; told on the first page only, null on others
 */
public record Page<T>(
        List<T> items,
        @Technical @Nullable String next,
        @Anonymous @Nullable Long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same page of something made of each item. */
    public <U> Page<U> map(Function<? super T, ? extends U> change) {
        return new Page<>(items.stream().<U>map(change).toList(), next, total);
    }
}
