package fr.trame.platform.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Ticker;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fr.trame.platform.sample.SampleService;
import fr.trame.platform.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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

    private static final MongoClient CLIENT = MongoClients.create(DATABASE.uri());
    private static final String OTHER = Keysets.make();

    private final String keys = "keys_" + UUID.randomUUID();

    @AfterAll
    static void close() {
        CLIENT.close();
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
            before.getBean(SealingKeys.class).toSeal("person-1");
        }
        String both = Keysets.withNewPrimary(old);
        try (var renewed =
                start(Map.of("trame.privacy.master-key", both, "trame.privacy.rotation-after-start", "PT0S"))) {
            await().until(() -> isWrappedWithTheNewKey("person-1", renewed));
        }
        try (var alone = start(Map.of("trame.privacy.master-key", Keysets.onlyPrimary(both)))) {
            assertThat(alone.getBean(SealingKeys.class).toOpen("person-1"))
                    .isInstanceOf(SealingKeys.SealingKey.Usable.class);
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
    void doesNotStartWithTheKeyOfOtherDataAndMakesNoneWithIt(@TempDir Path directory, CapturedOutput output)
            throws IOException {
        try (var before = start(Map.of("trame.privacy.master-key", Keysets.make()))) {
            before.getBean(SealingKeys.class).toSeal("person-1");
        }
        Path file = Files.writeString(directory.resolve("other.json"), Keysets.make());

        assertThatThrownBy(() ->
                        start(Map.of("trame.privacy.master-key", "", "trame.privacy.master-key-file", file.toString())))
                .hasRootCauseInstanceOf(MasterKeyRefused.class);
        assertThatThrownBy(() -> start(Map.of("trame.privacy.master-key", Keysets.make())))
                .hasRootCauseInstanceOf(MasterKeyRefused.class);

        assertThat(output)
                .contains("La clé maîtresse n’ouvre aucune des clés déjà conservées (TRAME_MASTER_KEY_FILE=" + file)
                .contains("(TRAME_MASTER_KEY, base " + keys + ")\u00a0: remettez celle de cette installation.")
                .contains("This master key opens none of the stored keys.")
                .doesNotContain("\tat ");
        assertThat(store().owners()).containsExactly("person-1");
    }

    @Test
    void startsWithTheKeyOfMostAndThoseOfTheForgotten() {
        String right = Keysets.make();
        try (var before = start(Map.of("trame.privacy.master-key", right))) {
            before.getBean(SealingKeys.class).destroy("a-forgotten", Instant.EPOCH);
            before.getBean(SealingKeys.class).toSeal("person-1");
        }
        byte[] stranger = new TinkMasterKey(Keysets::make).wrap(new byte[] {1}, "another");
        store().insert("another", KeyStore.Kept.key(0, stranger));

        try (var again = start(Map.of("trame.privacy.master-key", right))) {
            assertThat(again.getBean(SealingKeys.class).toOpen("person-1"))
                    .isInstanceOf(SealingKeys.SealingKey.Usable.class);
        }
    }

    @Test
    void makesNoKeyWithAWrongOneThatWasAskedOfNobodyWhileTheDatabaseWasAway() {
        SealingKeys before = TestKeys.keys((KeyStore) store());
        before.toSeal("person-1");
        var other = new TinkMasterKey(() -> OTHER);
        var late = TestKeys.keys(store(), other, Duration.ofMinutes(1), Ticker.systemTicker());
        assertThatThrownBy(() -> late.toSeal("person-2")).isInstanceOf(MasterKeyRefused.class);
        assertThat(store().owners()).containsExactly("person-1");
    }

    private MongoKeyStore store() {
        return new MongoKeyStore(CLIENT.getDatabase(keys));
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

    private ConfigurableApplicationContext start(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("trame.mongodb.uri", DATABASE.uri());
        all.put("trame.database", DATABASE.name());
        all.put("trame.privacy.keys-database", keys);
        all.put("spring.kafka.bootstrap-servers", "127.0.0.1:1");
        return new SpringApplicationBuilder(SampleService.class)
                .web(WebApplicationType.NONE)
                .run(all.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new));
    }
}
