package fr.trame.launcher;

import fr.trame.database.EmbeddedDatabase;
import fr.trame.launcher.broker.BrokerProcess;
import fr.trame.launcher.identity.IdentityProcess;
import fr.trame.launcher.machine.Folders;
import fr.trame.launcher.machine.LocalPorts;
import fr.trame.launcher.mail.MailProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts what is embedded, once, in a directory that is thrown away, and ends: so that the JVM sees which classes a start of the
 * database, the broker, the identity provider and the mail server needs.
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
                Folders.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rehearse(Path directory) {
        EmbeddedDatabase database = EmbeddedDatabase.start(0, directory.resolve("database"));
        BrokerProcess broker = BrokerProcess.start(LocalPorts.unusedAtOnce(), directory.resolve("kafka"));
        var settings = new IdentityProcess.Settings(
                LocalPorts.unusedAtOnce(),
                directory.resolve("identity"),
                List.of(URI.create("http://localhost:8080")),
                false,
                URI.create("http://localhost:8082"));
        IdentityProcess.start(settings, _ -> List.of()).close();
        MailProcess.start(0, 0).close();
        broker.close();
        database.close();
    }
}
