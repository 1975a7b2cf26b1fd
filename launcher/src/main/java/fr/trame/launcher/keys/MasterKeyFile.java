package fr.trame.launcher.keys;

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

    /** What to tell a service of these data: nothing if whoever started us brought a key, which it inherits. */
    public static Map<String, String> environment(Path data, Map<String, String> given) {
        boolean brought = Set.of(FILE_VARIABLE, KEY_VARIABLE).stream()
                .anyMatch(variable -> !given.getOrDefault(variable, "").isBlank());
        return brought
                ? Map.of()
                : Map.of(FILE_VARIABLE, ensure(data.resolve(NAME)).toString());
    }

    private static Path ensure(Path file) {
        if (!Files.exists(file)) {
            write(file, Keyset.make());
        }
        return file;
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
