package fr.trame.platform.database;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import java.util.Set;
import org.bson.BsonMaximumSizeExceededException;

/**
 * What an error of the database means to whoever asked. Known by code, never by text; what is not known means that nobody
 * knows whether it was done.
 */
public final class DatabaseErrors {

    /**
     * Answers of a server that will not change by asking again: bad value, unreadable, not allowed, wrong type, not
     * authenticated, illegal, no BSON, no such command, option or name, not supported, against a validation rule, too large.
     */
    private static final Set<Integer> PERMANENT = Set.of(2, 9, 13, 14, 18, 20, 22, 59, 72, 73, 115, 121, 10334, 17280);

    private DatabaseErrors() {}

    /** Was the request refused, so that nothing was done, and would it be refused again: a matter of rights, size or form? */
    public static boolean isPermanent(Throwable error) {
        return error instanceof BsonMaximumSizeExceededException
                || error instanceof MongoSecurityException
                || (error instanceof MongoException answered && isPermanent(answered.getCode()));
    }

    /** The same of the code of one write among others. */
    public static boolean isPermanent(int code) {
        return PERMANENT.contains(code);
    }

    /** Was every write of a bulk answered, and did those that were refused meet a document of the same id? */
    public static boolean isConflict(MongoBulkWriteException error) {
        return error.getWriteConcernError() == null
                && error.getWriteErrors().stream()
                        .allMatch(refused -> refused.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    /** Was no server found to send the request to? Then it is certain that nothing was done. */
    public static boolean isUnsent(Throwable error) {
        // a time limit of the whole operation is a subclass, and tells nothing
        return error.getClass() == MongoTimeoutException.class || error instanceof MongoSocketOpenException;
    }
}
