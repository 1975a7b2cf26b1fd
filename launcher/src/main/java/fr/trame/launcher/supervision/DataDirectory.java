package fr.trame.launcher.supervision;

import fr.trame.launcher.refusal.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where everything is kept: at most one launcher uses it at a time. */
public final class DataDirectory implements AutoCloseable {

    private static final String DEMO_NOTE = "demo-year";
    private static final String LOADING = "loading";
    private static final String LOADED = "loaded";
    private static final long DISK_NEEDED = 2L * 1024 * 1024 * 1024;
    private static final long LOG_KEPT = 10L * 1024 * 1024;

    private final Path directory;
    private final FileChannel lock;
    private final boolean wasEmpty;

    private DataDirectory(Path directory, FileChannel lock, boolean wasEmpty) {
        this.directory = directory;
        this.lock = lock;
        this.wasEmpty = wasEmpty;
    }

    /**
     * Takes the directory, made if it is not there.
     *
     * @throws Refused if it cannot be used, is used already, or the disk is nearly full
     */
    public static DataDirectory open(Path directory) {
        try {
            Files.createDirectories(directory.resolve("logs"));
            Files.createDirectories(directory.resolve("run"));
            checkSpace(directory);
            boolean empty =
                    Stream.of("database", "mongod", "kafka").noneMatch(part -> Files.exists(directory.resolve(part)));
            return new DataDirectory(directory, lock(directory), empty);
        } catch (IOException e) {
            throw new Refused("Le répertoire de données est inutilisable : " + e.getMessage());
        }
    }

    private static void checkSpace(Path directory) throws IOException {
        long usable = Files.getFileStore(directory).getUsableSpace();
        if (usable < DISK_NEEDED) {
            throw new Refused("Il reste " + usable / (1024 * 1024) + " Mo sur le disque de " + directory
                    + " ; Trame demande au moins 2 Go.");
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        Path file = directory.resolve("run/lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw new Refused("Trame tourne déjà sur " + directory + " (processus " + holder + ").");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    /** Nothing had ever been kept here when it was opened. */
    public boolean wasEmpty() {
        return wasEmpty;
    }

    /** From now on this holds the demo year, and the people of the demo sign in. */
    public void beginDemo() {
        note(DEMO_NOTE, LOADING);
    }

    public boolean isDemo() {
        return noted(DEMO_NOTE) != null;
    }

    /** The demo year is not wholly here yet. */
    public boolean lacksDemo() {
        return LOADING.equals(noted(DEMO_NOTE));
    }

    public void endDemo() {
        note(DEMO_NOTE, LOADED);
    }

    public Path directory() {
        return directory;
    }

    public Path of(String name) {
        return directory.resolve(name);
    }

    public void directory(String name) {
        try {
            Files.createDirectories(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file a part writes its log to; a large one is put aside. */
    Path log(String part) {
        Path log = directory.resolve("logs").resolve(part + ".log");
        try {
            if (Files.exists(log) && Files.size(log) > LOG_KEPT) {
                Files.move(log, log.resolveSibling(part + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return log;
    }

    /** Writes a small file so that it is wholly there, on the disk, or not at all. */
    void note(String name, String text) {
        Path file = directory.resolve(name);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was noted under the name, or null. */
    @Nullable
    String noted(String name) {
        Path file = directory.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file).strip() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
