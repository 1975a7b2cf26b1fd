package fr.trame.platform.request;

import fr.trame.platform.refusal.CommonRefusal;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * An identifier that the client makes, so that what is sent twice is one thing: a UUID of version 7 in lower case, whose first part is
 * a time. A feature's own is a record of one value that requires it.
 */
public interface ClientId {

    String value();

    /** For the compact constructor. */
    static void require(String value) {
        if (!Form.UUID_7.matcher(value).matches()) {
            throw new IllegalArgumentException("not a UUID of version 7 in lower case");
        }
    }

    /** The id in an address; what cannot be one is known by nobody. */
    static <I> I known(String id, Function<String, I> type) {
        try {
            return type.apply(id);
        } catch (IllegalArgumentException not) {
            throw CommonRefusal.NOT_FOUND.refusal();
        }
    }

    /** How it is written. */
    final class Form {

        private static final Pattern UUID_7 =
                Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

        private Form() {}
    }
}
