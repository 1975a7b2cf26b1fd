package fr.trame.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process with the embedded database on any free port; prints its address. */
final class DatabaseOnFreePort {

    private DatabaseOnFreePort() {}

    static void main(String[] args) throws InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.start(0, Path.of(args[0]));
        System.out.println(database.uri());
        new CountDownLatch(1).await();
    }
}
