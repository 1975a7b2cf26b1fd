package fr.trame.platform.eventstore.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.ReadConcern;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The events on one server of a replica set whose other members are away, or that does not let us write. */
final class TroubledCollection implements InvocationHandler {

    /** A code of a server that steps down. */
    static final int NOT_PRIMARY = 10107;

    /** A code of a server that does not let us write. */
    static final int UNAUTHORIZED = 13;

    private static final int REPLICATION_TIMED_OUT = 64;
    private static final ServerAddress SERVER = new ServerAddress();

    private final MongoCollection<Document> events;
    private final MongoCollection<Document> nothing;
    private final AtomicInteger unconfirmed = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger inserts = new AtomicInteger();
    private volatile int code;
    private volatile String refusedId = "";
    private volatile boolean hidden;
    private volatile int unreadable;

    TroubledCollection(MongoDatabase database) {
        events = database.getCollection("events");
        nothing = database.getCollection("nothing");
    }

    @SuppressWarnings("unchecked")
    MongoCollection<Document> collection() {
        return (MongoCollection<Document>)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {MongoCollection.class}, this);
    }

    /** The next so many inserts are done, and no majority confirms them; until one is, no majority read finds anything. */
    void confirmNothing(int inserts) {
        unconfirmed.set(inserts);
        hidden = inserts > 0;
    }

    /** The next so many inserts are not done, with that code. */
    void refuse(int inserts, int with) {
        code = with;
        refused.set(inserts);
    }

    /** Nothing is found any more, with that code. */
    void refuseReading(int with) {
        unreadable = with;
    }

    /** No insert is done that holds a document of that id. */
    void refuse(String id) {
        refusedId = id;
    }

    /** How many inserts came, whatever became of them. */
    int inserts() {
        return inserts.get();
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("withReadConcern") && hidden && ReadConcern.MAJORITY.equals(arguments[0])) {
            return nothing;
        }
        if (method.getName().equals("find") && unreadable != 0) {
            throw refusal(unreadable);
        }
        boolean insert = method.getName().equals("insertMany");
        if (insert) {
            before((List<?>) arguments[0]);
        }
        try {
            Object answer = method.invoke(events, arguments);
            return insert ? after(answer, List.of()) : answer;
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof MongoBulkWriteException some) {
                after(some, some.getWriteErrors());
            }
            throw failed.getCause();
        }
    }

    private void before(List<?> documents) {
        inserts.incrementAndGet();
        boolean one = documents.stream().anyMatch(each -> refusedId.equals(((Document) each).get("_id")));
        if (one || next(refused)) {
            throw refusal(one ? UNAUTHORIZED : code);
        }
    }

    private static MongoCommandException refusal(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)), SERVER);
    }

    private Object after(Object answer, List<BulkWriteError> errors) {
        if (next(unconfirmed)) {
            var error = new WriteConcernError(REPLICATION_TIMED_OUT, "", "no majority in time", new BsonDocument());
            throw new MongoBulkWriteException(BulkWriteResult.unacknowledged(), errors, error, SERVER, Set.of());
        }
        hidden = false;
        return answer;
    }

    private static boolean next(AtomicInteger left) {
        return left.getAndUpdate(number -> Math.max(0, number - 1)) > 0;
    }
}
