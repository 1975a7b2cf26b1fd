package fr.trame.launcher.keys;

import fr.trame.launcher.refusal.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The master key of this machine's services, with which the keys of persons are wrapped: a file of the data directory
 * that its owner alone can read, made once. Without it no identity in the data can be read again.
 */
public final class MasterKeyFile {

    /** A file for the services, or the keyset itself: whoever sets one of them brings a key along. */
    public static final String FILE_VARIABLE = "TRAME_MASTER_KEY_FILE";

    public static final String KEY_VARIABLE = "TRAME_MASTER_KEY";

    static final String NAME = "master-key.json";

    private MasterKeyFile() {}

    /** What only those are told who open identities: the key that whoever started us brought, or else the file of these data. */
    public static Map<String, String> environment(Path data, Map<String, String> given) {
        return brought(given)
                ? Map.of(
                        FILE_VARIABLE, given.getOrDefault(FILE_VARIABLE, ""),
                        KEY_VARIABLE, given.getOrDefault(KEY_VARIABLE, ""))
                : Map.of(FILE_VARIABLE, data.resolve(NAME).toString());
    }

    /** The variables that nobody else is to inherit. */
    public static Set<String> variables() {
        return Set.of(FILE_VARIABLE, KEY_VARIABLE);
    }

    private static boolean brought(Map<String, String> given) {
        return variables().stream()
                .anyMatch(variable -> !given.getOrDefault(variable, "").isBlank());
    }

    /**
     * Makes the file if it is needed and not there.
     *
     * @param keysAreStored whether the database holds keys already, which a new master key could never open
     * @throws Refused if it does
     */
    public static void ensure(Path data, Map<String, String> given, BooleanSupplier keysAreStored) {
        Path file = data.resolve(NAME);
        if (brought(given) || Files.exists(file)) {
            return;
        }
        if (keysAreStored.getAsBoolean()) {
            throw new Refused("La base de données contient déjà des clés, et " + file
                    + " n’existe pas : donnez la clé maîtresse de cette installation par " + FILE_VARIABLE + " ou "
                    + KEY_VARIABLE + ". The database holds keys already: give their master key, none is made.");
        }
        write(file, Keyset.make());
    }

    /** Replaces the file at once and for good, or leaves it as it is. */
    static void write(Path file, String keyset) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (FileChannel channel = FileChannel.open(
                    draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
                channel.write(ByteBuffer.wrap(keyset.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
