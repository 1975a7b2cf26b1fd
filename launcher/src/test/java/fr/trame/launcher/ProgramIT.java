package fr.trame.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.launcher.refusal.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar as it was packaged, run as the launcher runs it. */
class ProgramIT {

    @TempDir
    Path root;

    @Test
    void startsFromTheCacheThatItsTrainingMade() throws Exception {
        Program gateway = packaged();
        gateway.unpack();
        assertThat(gateway.command()).noneMatch(word -> word.startsWith("-XX:AOTCache="));
        gateway.train();
        List<String> strict = new ArrayList<>(gateway.command());
        assertThat(strict).anyMatch(word -> word.startsWith("-XX:AOTCache="));
        strict.addAll(
                1, List.of("-XX:AOTMode=on", "-Dspring.context.exit=onRefresh")); // ends if the cache is not accepted
        Process process = new ProcessBuilder(strict)
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("start.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        assertThat(root.resolve("start.log")).content().contains("Starting Gateway");
    }

    @Test
    void isUnpackedAgainWhenItWasBuiltAgain() throws Exception {
        Program gateway = packaged();
        gateway.unpack();
        Path stray = root.resolve("gateway/target/unpacked/stray");
        Files.createFile(stray);
        gateway.unpack();
        assertThat(stray).exists();
        Files.setLastModifiedTime(jar(), FileTime.from(Instant.EPOCH));
        gateway.unpack();
        assertThat(stray).doesNotExist();
        assertThat(gateway.command().getLast()).contains("unpacked");
    }

    @Test
    void saysWhatToDoWithoutItsJar() {
        Program gateway = new Program(root, TrameSystem.GATEWAY, List.of("-Xmx256m"));
        assertThatThrownBy(gateway::unpack).isInstanceOf(Refused.class).hasMessageContaining("construisez Trame");
    }

    private Program packaged() throws Exception {
        Files.createDirectories(jar().getParent());
        Files.copy(
                Path.of("..", "gateway", "target", "gateway-1.0.0-app.jar"), jar(), StandardCopyOption.COPY_ATTRIBUTES);
        return new Program(root, TrameSystem.GATEWAY, List.of("-Xmx256m"));
    }

    private Path jar() {
        return root.resolve("gateway/target/gateway-1.0.0-app.jar");
    }
}
