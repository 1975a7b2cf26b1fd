package fr.trame.reporting.store;

import fr.trame.platform.readmodel.Control;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place of one instance in the figures' folder, held by a lock: the files in it, numbered, and {@code control.json}, which says which
 * one is read.
 */
final class FileFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileFolder.class);
    private static final int MOST_INSTANCES = 64;
    private static final String PREFIX = "figures-";
    private static final String SUFFIX = ".duckdb";
    private static final String ASIDE = ".aside";

    private final Path place;
    private final FileChannel channel;

    private FileFolder(Path place, FileChannel channel) {
        this.place = place;
        this.channel = channel;
    }

    /** Takes the first place that no other process holds. */
    static FileFolder claim(Path folder) {
        try {
            for (int i = 0; i < MOST_INSTANCES; i++) {
                Path place = Files.createDirectories(folder.resolve(Integer.toString(i)));
                FileChannel channel =
                        FileChannel.open(place.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (lock(channel) != null) {
                    return new FileFolder(place, channel);
                }
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("every place in " + folder + " is taken");
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    Path file(int number) {
        return place.resolve(PREFIX + number + SUFFIX);
    }

    /** Which file is read and which is built, as it was stored last; null if nothing ever was. */
    @Nullable
    Control control() {
        Path stored = place.resolve("control.json");
        try {
            return Files.exists(stored) ? Control.ofJson(Files.readString(stored)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            LOG.error("{} cannot be read, the figures are built again: {}", stored, e.toString());
            return null;
        }
    }

    /** Holds from now on, whatever happens. */
    void control(Control control) {
        try {
            Path next = place.resolve("control.next");
            Files.writeString(next, control.toJson());
            Files.move(next, place.resolve("control.json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a file that is not usable for whoever wants to know why; only the last one. */
    void setAside(int number) {
        files().stream().filter(file -> file.toString().endsWith(ASIDE)).forEach(FileFolder::delete);
        for (Path file : files()) {
            if (number(file) == number) {
                try {
                    Files.move(file, Path.of(file + ASIDE), StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** Removes every file but these. */
    void keepOnly(List<Integer> numbers) {
        files().stream()
                .filter(file -> !file.toString().endsWith(ASIDE) && !numbers.contains(number(file)))
                .forEach(FileFolder::delete);
    }

    void remove(int number) {
        files().stream()
                .filter(file -> !file.toString().endsWith(ASIDE) && number(file) == number)
                .forEach(FileFolder::delete);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> number(file) > 0)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Path file) {
        String name = file.getFileName().toString();
        int end = name.indexOf('.');
        try {
            return name.startsWith(PREFIX) && end > 0 ? Integer.parseInt(name, PREFIX.length(), end, 10) : 0;
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
