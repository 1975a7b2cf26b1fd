package fr.trame.platform.run;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A database that tells of every request to a collection before it makes it. */
final class WatchedDatabase {

    private static final Set<String> NO_REQUESTS = Set.of("withDocumentClass", "withWriteConcern", "getNamespace");

    private WatchedDatabase() {}

    /** @param before may do something else first, or throw instead */
    static MongoDatabase of(MongoDatabase real, Runnable before) {
        return proxy(MongoDatabase.class, (method, arguments) -> {
            Object result = method.invoke(real, arguments);
            return result instanceof MongoCollection<?> collection ? watched(collection, before) : result;
        });
    }

    private static MongoCollection<?> watched(MongoCollection<?> real, Runnable before) {
        return proxy(MongoCollection.class, (method, arguments) -> {
            if (!NO_REQUESTS.contains(method.getName())) {
                before.run();
            }
            Object result = method.invoke(real, arguments);
            return result instanceof MongoCollection<?> collection ? watched(collection, before) : result;
        });
    }

    private interface Call {

        Object on(Method method, Object[] arguments) throws IllegalAccessException, InvocationTargetException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.on(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
