package fr.trame.launcher;

import fr.trame.database.EmbeddedDatabase;
import fr.trame.launcher.broker.BrokerProcess;
import fr.trame.launcher.identity.IdentityProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts what is embedded, once, in a directory that is thrown away, and ends: so that the JVM sees which classes a start of the
 * database, the broker and the identity provider needs.
 */
final class Rehearsal {

    static final String ARGUMENT = "rehearse";

    private Rehearsal() {}

    static void run() {
        try {
            Path directory = Files.createTempDirectory("trame-rehearsal");
            try {
                rehearse(directory);
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rehearse(Path directory) throws IOException {
        EmbeddedDatabase database = EmbeddedDatabase.start(0, directory.resolve("database"));
        BrokerProcess broker = BrokerProcess.start(freePort(), directory.resolve("kafka"));
        var settings = new IdentityProcess.Settings(
                freePort(), directory.resolve("identity"), List.of(URI.create("http://localhost:8080")), false);
        IdentityProcess.start(settings, _ -> List.of()).close();
        broker.close();
        database.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
