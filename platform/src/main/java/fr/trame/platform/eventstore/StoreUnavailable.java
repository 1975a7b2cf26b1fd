package fr.trame.platform.eventstore;

import com.mongodb.MongoException;
import fr.trame.platform.database.DatabaseErrors;
import org.jspecify.annotations.Nullable;

/**
 * The event store did not answer in time. Whether the command was carried out is unknown: sending the same command again,
 * under the same id, is safe and is the cure.
 */
public class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String what, @Nullable Throwable cause) {
        super(what, cause);
    }

    /** What a failed reading means: nothing for good, unless the database refuses it. */
    public static RuntimeException reading(String what, MongoException failure) {
        return DatabaseErrors.isPermanent(failure)
                ? new StoreRefused(what, failure)
                : new StoreUnavailable(what, failure);
    }
}
