package fr.trame.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.launcher.refusal.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

    @TempDir
    Path root;

    @Test
    void startsEverythingItselfUnlessToldOtherwise() {
        assertThat(parse(List.of(), Map.of()))
                .isEqualTo(new Options(
                        root,
                        root.resolve("data"),
                        false,
                        true,
                        new Ports(8080, 8081, 8082, 8083, 27117, 9192, 8084, 8025, 8085),
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void takesPortsFromTheEnvironmentAndTheCommandLine() {
        Options options = parse(
                List.of(
                        "--port",
                        "9000",
                        "--empty",
                        "--data",
                        root.resolve("elsewhere").toString()),
                Map.of("TRAME_PORT_GATEWAY", "9001", "TRAME_PORT_KAFKA", "9002"));
        assertThat(options.ports().gateway()).isEqualTo(9000);
        assertThat(options.ports().kafka()).isEqualTo(9002);
        assertThat(options.demo()).isFalse();
        assertThat(options.data()).isEqualTo(root.resolve("elsewhere"));
    }

    @Test
    void prefersAMongodOnThePathToTheEmbeddedDatabase() throws Exception {
        Path mongod = Files.createFile(
                root.resolve("mongod"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertThat(parse(List.of(), Map.of("PATH", "/nowhere:" + root)).mongod())
                .isEqualTo(mongod);
        assertThat(parse(List.of(), Map.of("PATH", root.toString(), "TRAME_MONGODB_URI", "mongodb://db"))
                        .mongod())
                .isNull();
    }

    @Test
    void keepsDemonstrationDataOutOfServersItWasGiven() {
        assertThat(parse(List.of(), Map.of()).canLoadDemo()).isTrue();
        assertThat(List.of(
                        Map.of("TRAME_MONGODB_URI", "mongodb://db"),
                        Map.of("TRAME_KAFKA_BOOTSTRAP", "kafka:9092"),
                        Map.of("TRAME_ISSUER", "https://qui.example", "TRAME_CLIENT_SECRET", "shared")))
                .allSatisfy(environment ->
                        assertThat(parse(List.of(), environment).canLoadDemo()).isFalse());
    }

    @Test
    void takesAnIdentityProviderWithItsSecretOnly() {
        assertThat(parse(List.of(), Map.of("TRAME_ISSUER", "https://qui.example", "TRAME_CLIENT_SECRET", "shared"))
                        .provider())
                .isEqualTo(new Provider("https://qui.example", "https://qui.example", "shared"));
        assertThatThrownBy(() -> parse(List.of(), Map.of("TRAME_ISSUER", "https://qui.example")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("TRAME_CLIENT_SECRET");
    }

    @Test
    void refusesInOneLineWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> parse(List.of("--frobnicate"), Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--frobnicate");
        assertThatThrownBy(() -> parse(List.of("--port", "many"), Map.of())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> parse(List.of("--data"), Map.of())).isInstanceOf(Refused.class);
    }

    private Options parse(List<String> arguments, Map<String, String> environment) {
        return Options.parse(arguments, environment, root);
    }
}
