package fr.trame.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.trame.platform.sample.SampleService;
import fr.trame.platform.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class MasterKeyAtStartTest {

    private static final TestDatabase DATABASE = TestDatabase.embedded();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void startsWithAKeysetInAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("master-key.json"), Keysets.make());
        start(Map.of("trame.privacy.master-key", "", "trame.privacy.master-key-file", file.toString()))
                .close();
    }

    @Test
    void startsWithAKeysetInTheEnvironmentAsJsonOrAsBase64() {
        String json = Keysets.make();
        String base64 = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        start(Map.of("trame.privacy.master-key", json)).close();
        start(Map.of("trame.privacy.master-key", base64)).close();
    }

    @Test
    void wrapsWithTheNewKeyWhatAnOlderOneWrapped() {
        String old = Keysets.make();
        try (var before = start(Map.of("trame.privacy.master-key", old))) {
            before.getBean(PersonKeys.class).toSeal("person-1");
        }
        String both = Keysets.withNewPrimary(old);
        try (var renewed =
                start(Map.of("trame.privacy.master-key", both, "trame.privacy.rotation-after-start", "PT0S"))) {
            await().until(() -> isWrappedWithTheNewKey("person-1", renewed));
        }
        try (var alone = start(Map.of("trame.privacy.master-key", Keysets.onlyPrimary(both)))) {
            assertThat(alone.getBean(PersonKeys.class).toOpen("person-1"))
                    .isInstanceOf(PersonKeys.PersonKey.Usable.class);
        }
    }

    @Test
    void doesNotStartWithoutOne(CapturedOutput output) {
        assertThatThrownBy(() -> start(Map.of("trame.privacy.master-key", "")))
                .hasRootCauseMessage("There is no master key.");
        assertThat(output).contains("There is no master key.", "Set TRAME_MASTER_KEY_FILE");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void doesNotStartWithAFileThatIsNotThere(@TempDir Path directory) {
        String file = directory.resolve("none.json").toString();
        assertThatThrownBy(() -> start(Map.of("trame.privacy.master-key-file", file)))
                .hasStackTraceContaining("The file of the master key cannot be read: " + file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret-but-wrong",
                "{\"secret\": \"but wrong\"}",
                "{}",
                "{\"primaryKeyId\": 1, \"key\": []}",
                "eyJzZWNyZXQiOiAiYnV0IHdyb25nIn0="
            })
    void doesNotStartWithSomethingElseAndDoesNotQuoteIt(String text, CapturedOutput output) {
        assertThatThrownBy(() -> start(Map.of("trame.privacy.master-key", text)))
                .hasRootCauseMessage("The master key is not a keyset that can be read.");
        assertThat(output).contains("The master key is not a keyset that can be read.");
        assertThat(output).doesNotContain("secret", "wrong", text.length() > 2 ? text : "primaryKeyId");
    }

    private static boolean isWrappedWithTheNewKey(String person, ConfigurableApplicationContext service) {
        var kept = service.getBean(KeyStore.class).find(person);
        return kept != null
                && kept.wrapped() != null
                && service.getBean(MasterKey.class).isCurrent(kept.wrapped().getData());
    }

    private static ConfigurableApplicationContext start(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("trame.mongodb.uri", DATABASE.uri());
        all.put("trame.database", DATABASE.name());
        all.put("trame.privacy.keys-database", DATABASE.name() + "_keys");
        all.put("spring.kafka.bootstrap-servers", "127.0.0.1:1");
        return new SpringApplicationBuilder(SampleService.class)
                .web(WebApplicationType.NONE)
                .run(all.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new));
    }
}
