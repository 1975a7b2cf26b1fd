package fr.trame.launcher.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.trame.launcher.keys.Keyset;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.jar.JarInputStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * No Docker engine here: the four jars are started with exactly the environment, ports and health checks that
 * {@code docker-compose.yml} declares, its host names leading to the loopback address, broker and database embedded.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposeIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    private final List<Process> processes = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private ComposeFile compose;
    private Path directory;

    @BeforeAll
    void startAsDeclared(@TempDir Path temporary) throws IOException {
        directory = temporary;
        compose = ComposeFile.read(ROOT.resolve("docker-compose.yml"), toBeSet());
        var hosts = Files.writeString(
                directory.resolve("hosts"),
                compose.hosts().stream().map(host -> "127.0.0.1 " + host).collect(Collectors.joining("\n"))
                        + "\n127.0.0.1 localhost\n");
        start("launcher", Map.of(), List.of(), "database", "--port", "27017", "--data", directory + "/database");
        start("launcher", Map.of(), List.of(), "broker", "--port", "9092", "--data", directory + "/kafka");
        for (var service : compose.services()) {
            start(
                    service.module(),
                    service.environment(),
                    List.of("-Djdk.net.hosts.file=" + hosts, "-Xmx256m", "-XX:+UseSerialGC"));
        }
    }

    /** What whoever runs it has to set. Nobody signs in here: Keycloak is away, and nothing waits for it. */
    private static Map<String, String> toBeSet() {
        return Map.of(
                "TRAME_PUBLIC_URL", "http://localhost:8080",
                "TRAME_KEYCLOAK_URL", "http://localhost:8180",
                "TRAME_CLIENT_SECRET", "of-this-test",
                "TRAME_MASTER_KEY",
                        Base64.getEncoder().encodeToString(Keyset.make().getBytes(StandardCharsets.UTF_8)),
                "KEYCLOAK_DB_PASSWORD", "of-this-test",
                "KEYCLOAK_ADMIN_PASSWORD", "of-this-test");
    }

    @AfterAll
    void stop() {
        processes.reversed().forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
    }

    @Test
    void answersEveryHealthCheck() {
        assertThat(compose.services())
                .hasSize(4)
                .allSatisfy(service -> await(service.name())
                        .atMost(STARTS_WITHIN)
                        .untilAsserted(
                                () -> assertThat(status(service.health())).isEqualTo(200)));
    }

    @Test
    void readsEveryVariableThatIsDeclared() {
        assertThat(compose.services())
                .allSatisfy(service -> assertThat(service.environment().keySet())
                        .allSatisfy(variable -> assertThat(isRead(service.module(), variable))
                                .as("%s is read by %s", variable, service.module())
                                .isTrue()));
    }

    @Test
    void noticesAVariableThatNobodyReads() throws IOException {
        assertThat(isRead("gateway", "TRAME_NOBODY_READS_THIS")).isFalse();
    }

    @Test
    void letsNobodyInWhoIsNotSignedIn() {
        await("gateway")
                .atMost(STARTS_WITHIN)
                .untilAsserted(() -> assertThat(status(URI.create("http://127.0.0.1:8080/api/staff/teams")))
                        .isEqualTo(401));
        for (var port : List.of(8081, 8082, 8083)) {
            await("service")
                    .atMost(STARTS_WITHIN)
                    .untilAsserted(() -> assertThat(status(URI.create("http://127.0.0.1:" + port + "/api/any")))
                            .isEqualTo(401));
        }
    }

    @Test
    void reachesEveryServiceThroughTheGateway() {
        var gateway = URI.create("http://127.0.0.1:8080");
        for (var path : List.of("/api/docs/training", "/api/docs/intervention", "/api/docs/reporting")) {
            await(path)
                    .atMost(STARTS_WITHIN)
                    .untilAsserted(
                            () -> assertThat(status(gateway.resolve(path))).isEqualTo(200));
        }
    }

    private int status(URI address) {
        try {
            return client.send(
                            HttpRequest.newBuilder(address)
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void start(String module, Map<String, String> environment, List<String> options, String... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar(module).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory
                        .resolve(module + "-" + processes.size() + ".log")
                        .toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        processes.add(builder.start());
    }

    private static Path jar(String module) {
        return ROOT.resolve(module).resolve("target").resolve(module + "-1.0.0-app.jar");
    }

    /** Named in a placeholder of the jar's own configuration or the platform's; SERVER_* are Spring Boot's own, held by the health checks. */
    private static boolean isRead(String module, String variable) throws IOException {
        return variable.startsWith("SERVER_") || configuration(jar(module)).contains("${" + variable);
    }

    private static String configuration(Path jar) throws IOException {
        var text = new StringBuilder();
        try (var in = new JarInputStream(Files.newInputStream(jar))) {
            collect(in, text);
        }
        return text.toString();
    }

    private static void collect(JarInputStream jar, StringBuilder text) throws IOException {
        for (var entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
            if (entry.getName().endsWith(".yaml") || entry.getName().endsWith(".properties")) {
                text.append(new String(jar.readAllBytes(), StandardCharsets.UTF_8));
            } else if (entry.getName().contains("platform-")) {
                collect(new JarInputStream(jar), text);
            }
        }
    }
}
