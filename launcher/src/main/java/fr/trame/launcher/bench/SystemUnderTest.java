package fr.trame.launcher.bench;

import fr.trame.launcher.machine.Folders;
import fr.trame.launcher.machine.LocalPorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Trame started by its own launcher on free ports and with data of its own; for the people of the demo, whose year the bench
 * loads itself.
 */
final class SystemUnderTest implements AutoCloseable {

    private static final List<String> PARTS = List.of(
            "GATEWAY", "INTERVENTION", "TRAINING", "REPORTING", "DATABASE", "KAFKA", "IDENTITY", "MAIL", "MAIL_PAGE");

    private final Path data;
    private final Map<String, Integer> ports;
    private final Process launcher;

    private SystemUnderTest(Path data, Map<String, Integer> ports, Process launcher) {
        this.data = data;
        this.ports = ports;
        this.launcher = launcher;
    }

    static SystemUnderTest start(Path root) {
        try {
            Path data = Files.createTempDirectory("trame-bench-");
            Files.writeString(data.resolve("demo-year"), "loaded");
            Map<String, Integer> ports = unusedPorts();
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dtrame.root=" + root,
                            "--enable-native-access=ALL-UNNAMED",
                            "-jar",
                            root.resolve("launcher/target/launcher-1.0.0-app.jar")
                                    .toString(),
                            "--empty",
                            "--data",
                            data.toString())
                    .directory(root.toFile())
                    .redirectErrorStream(true);
            ports.forEach((part, port) -> builder.environment().put("TRAME_PORT_" + part, Integer.toString(port)));
            SystemUnderTest system = new SystemUnderTest(data, ports, builder.start());
            system.awaitReady();
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() throws IOException {
        BufferedReader lines = launcher.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains("Trame is ready")) {
                Thread.ofVirtual().start(() -> drain(lines));
                return;
            }
        }
        close();
        throw new IllegalStateException("Trame did not start:\n" + said);
    }

    /** What it says later is not needed, but must not fill the pipe; it ends when the process does. */
    private static void drain(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // the reader was closed with the process
        }
    }

    int port(String part) {
        Integer port = ports.get(part);
        if (port == null) {
            throw new IllegalArgumentException(part);
        }
        return port;
    }

    Path data() {
        return data;
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + port("GATEWAY"));
    }

    String mongoUri() {
        return "mongodb://127.0.0.1:" + port("DATABASE");
    }

    String kafka() {
        return "127.0.0.1:" + port("KAFKA");
    }

    /** Resident memory of all its processes, in MB, where the system tells. */
    long residentMegabytes() {
        return Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                .mapToLong(process -> resident(process.pid()))
                .sum();
    }

    private static long resident(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static Map<String, Integer> unusedPorts() {
        List<Integer> unused = LocalPorts.unused(PARTS.size());
        return IntStream.range(0, PARTS.size()).boxed().collect(Collectors.toUnmodifiableMap(PARTS::get, unused::get));
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(40, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(data);
    }
}
