package fr.trame.reporting.store;

import fr.trame.platform.eventstore.StoreUnavailable;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The file cannot be read or written now. */
final class StoreFailed extends StoreUnavailable {

    @Serial
    private static final long serialVersionUID = 1L;

    StoreFailed(String what, @Nullable Exception cause) {
        super("the figures " + what, cause);
    }

    StoreFailed(Exception cause) {
        this("cannot be read or written: " + cause, cause);
    }
}
