package fr.trame.launcher.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds free ports of the loopback address, and tells which process holds one that is not, where the system shows it (Linux). */
public final class LocalPorts {

    private static final String LISTENING = "0A";

    /**
     * Below those that systems lend to whoever connects: a port is taken only when its process is started, and others connect
     * all the time.
     */
    private static final AtomicInteger LATER =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(21_000, 26_000));

    /** Of others than {@link #LATER}, which a process does not know that was started by whoever has given them out. */
    private static final AtomicInteger AT_ONCE =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(27_000, 32_000));

    private LocalPorts() {}

    /** Whether nobody listens there. */
    public static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ports nobody listens on at the moment, all different, and different from those given before; for processes started later. */
    public static List<Integer> unused(int count) {
        return next(LATER, count);
    }

    /** A port for this process itself, which listens there at once: never one that is meant for a process started later. */
    public static int unusedAtOnce() {
        return next(AT_ONCE, 1).getFirst();
    }

    private static List<Integer> next(AtomicInteger ports, int count) {
        return IntStream.generate(ports::getAndIncrement)
                .filter(LocalPorts::free)
                .limit(count)
                .boxed()
                .toList();
    }

    /** One such port. */
    public static int unused() {
        return unused(1).getFirst();
    }

    /** Number and command of the process that listens on the port, if it can be known. */
    public static Optional<String> owner(int port) {
        List<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)))
                .map(line -> line.strip().split("\\s+", -1))
                .filter(columns -> columns.length > 9 && columns[3].equals(LISTENING))
                .filter(columns -> columns[1].endsWith(String.format(Locale.ROOT, ":%04X", port)))
                .map(columns -> "socket:[" + columns[9] + "]")
                .toList();
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(process -> holds(process, sockets))
                        .findFirst()
                        .map(LocalPorts::describe);
    }

    private static String describe(ProcessHandle process) {
        String command = process.info()
                .command()
                .map(path -> " " + Path.of(path).getFileName())
                .orElse("");
        return process.pid() + command;
    }

    private static boolean holds(ProcessHandle process, List<String> sockets) {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return files.anyMatch(file -> {
                try {
                    return sockets.contains(Files.readSymbolicLink(file).toString());
                } catch (IOException e) {
                    return false;
                }
            });
        } catch (IOException e) {
            return false;
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
