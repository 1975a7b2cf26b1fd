package fr.trame.platform.command;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id under which a caller asks for a change, the same when the same change is asked for again because nobody knew what
 * became of it. It belongs to what the present thread does; {@link Commands} stores it with the events.
 */
public final class CommandId {

    /** A UUID as it is written, in the dialect of regular expressions that OpenAPI and Java share. */
    public static final String PATTERN = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

    /** The header that brings it. */
    public static final String HEADER = "Command-Id";

    private static final Pattern UUID = Pattern.compile(PATTERN);
    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private CommandId() {}

    public static boolean accepts(String id) {
        return UUID.matcher(id).matches();
    }

    static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** From now on this thread acts under that id, or under none. */
    public static void set(@Nullable String id) {
        if (id == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(id);
        }
    }

    /** Does something under an id, or under none, and goes back to the one before. */
    static <T> T as(@Nullable String id, Supplier<T> action) {
        String before = CURRENT.get();
        set(id);
        try {
            return action.get();
        } finally {
            set(before);
        }
    }
}
