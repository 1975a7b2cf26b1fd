package fr.trame.launcher.compose;

import static org.awaitility.Awaitility.await;

import fr.trame.launcher.SignInProvider;
import fr.trame.launcher.machine.Folders;
import fr.trame.launcher.machine.LocalPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Keycloak with the command, environment, realm and health check that {@code docker-compose.yml} declares, from the
 * distribution that the build unpacks; other than there, with its database in memory and on free ports of this machine.
 */
public final class KeycloakProcess implements SignInProvider, AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path UNPACKED = Path.of("target", "keycloak").toAbsolutePath();
    private static final Path LOG = UNPACKED.resolve("keycloak.log");
    private static final String IMAGE_HOME = "/opt/keycloak";
    private static final String DECLARED_PORT = "8180";
    private static final String DECLARED_MANAGEMENT_PORT = "9000";
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(5);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);
    private static final String ADMIN_PASSWORD = UUID.randomUUID().toString();

    private final String clientSecret = UUID.randomUUID().toString();
    private final String port;
    private final String managementPort;
    private final Path home;
    private final ComposeFile compose;
    private final Process process;
    private final Thread stopping = new Thread(this::end);

    private KeycloakProcess(URI gateway) throws IOException {
        List<Integer> ports = LocalPorts.unused(2);
        port = ports.get(0).toString();
        managementPort = ports.get(1).toString();
        home = home();
        compose = ComposeFile.read(
                ROOT.resolve("docker-compose.yml"),
                Map.of(
                        "TRAME_PUBLIC_URL",
                        gateway.toString(),
                        "TRAME_KEYCLOAK_URL",
                        "http://localhost:" + port,
                        "TRAME_CLIENT_SECRET",
                        clientSecret,
                        "TRAME_MASTER_KEY",
                        "not needed here",
                        "KEYCLOAK_DB_PASSWORD",
                        "not needed here",
                        "KEYCLOAK_ADMIN_PASSWORD",
                        ADMIN_PASSWORD));
        Folders.delete(home.resolve("data"));
        var declared = declared("keycloak");
        var command = new ArrayList<>(List.of(IMAGE_HOME + "/bin/kc.sh"));
        command.addAll(declared.command());
        var environment = new HashMap<>(declared.environment());
        environment.keySet().removeIf(variable -> variable.startsWith("KC_DB_"));
        environment.putAll(Map.of(
                "KC_DB",
                "dev-mem",
                "KC_HTTP_HOST",
                "127.0.0.1",
                "KC_HTTP_PORT",
                port,
                "KC_HTTP_MANAGEMENT_PORT",
                managementPort));
        process = run(declared, command, environment, LOG);
        Runtime.getRuntime().addShutdownHook(stopping);
    }

    /**
     * Starts one, and returns when it is healthy.
     *
     * @param gateway the origin that it sends people back to
     */
    public static KeycloakProcess start(URI gateway) {
        try {
            var keycloak = new KeycloakProcess(gateway);
            try {
                keycloak.awaitHealthy();
            } catch (RuntimeException e) {
                keycloak.close();
                throw e;
            }
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs what compose's profile {@code demo} adds, and returns what that said and its exit code at the end. */
    public String addDemoUsers() throws IOException, InterruptedException {
        var declared = declared("keycloak-demo");
        if (!declared.profiles().equals(List.of("demo"))) {
            throw new IllegalStateException("demo users outside of a profile for them: " + declared.profiles());
        }
        var hosts =
                Files.writeString(home.resolve("data").resolve("hosts"), "127.0.0.1 keycloak\n127.0.0.1 localhost\n");
        var environment = new HashMap<>(declared.environment());
        environment.put("KC_OPTS", "-Djdk.net.hosts.file=" + hosts);
        var command = new ArrayList<>(declared.entrypoint());
        declared.command().forEach(word -> command.add(word.replace(":" + DECLARED_PORT, ":" + port)));
        Path log = UNPACKED.resolve("demo-users.log");
        int exit = run(declared, command, environment, log).waitFor();
        return Files.readString(log) + "\nexit " + exit;
    }

    /** What an administrator may do. */
    public KeycloakAdmin admin() {
        return new KeycloakAdmin(URI.create("http://localhost:" + port), ADMIN_PASSWORD);
    }

    @Override
    public String issuer() {
        return "http://localhost:" + port + "/realms/trame";
    }

    /** Another name than browsers use, as in compose. */
    @Override
    public String discovery() {
        return "http://127.0.0.1:" + port + "/realms/trame";
    }

    @Override
    public String clientSecret() {
        return clientSecret;
    }

    @Override
    public void account(String login, String person, List<String> roles, String team, String password) {
        admin().account(login, person, roles, team, password);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(stopping);
        end();
    }

    private void end() {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle one : all) {
            try {
                one.onExit().get(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
            } catch (Exception late) {
                one.destroyForcibly();
            }
        }
    }

    private void awaitHealthy() {
        List<String> check = declared("keycloak").health();
        if (!check.getFirst().equals("CMD")) {
            throw new IllegalStateException("Not a health check this test can make: " + check);
        }
        List<String> command = check.stream()
                .skip(1)
                .map(word -> word.replace(DECLARED_MANAGEMENT_PORT, managementPort))
                .toList();
        await("Keycloak, see " + LOG)
                .atMost(STARTS_WITHIN)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("Keycloak ended: " + Files.readString(LOG));
                    }
                    return new ProcessBuilder(command)
                                    .redirectErrorStream(true)
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                    .start()
                                    .waitFor()
                            == 0;
                });
    }

    private ComposeFile.Other declared(String service) {
        return compose.others().get(service);
    }

    /** As in the image, which is somewhere else here. */
    private Process run(ComposeFile.Other declared, List<String> command, Map<String, String> environment, Path log)
            throws IOException {
        for (var mount : declared.mounts().entrySet()) {
            Path file = Path.of(here(mount.getKey()));
            Files.createDirectories(file.getParent());
            Files.copy(mount.getValue(), file, StandardCopyOption.REPLACE_EXISTING);
        }
        var builder = new ProcessBuilder(command.stream().map(this::here).toList())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .keySet()
                .removeIf(variable -> variable.startsWith("KC_") || variable.startsWith("TRAME_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String here(String word) {
        return word.replace(IMAGE_HOME, home.toString());
    }

    private static Path home() throws IOException {
        try (Stream<Path> unpacked = Files.list(UNPACKED)) {
            return unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }
}
