package fr.trame.launcher.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.mongodb.client.MongoClients;
import fr.trame.database.EmbeddedDatabase;
import fr.trame.launcher.refusal.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MasterKeyFileTest {

    private static final byte[] KEY = "the key of a person".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PERSON = "a person".getBytes(StandardCharsets.UTF_8);

    @Test
    void makesAFileForItsOwnerAloneAndKeepsIt(@TempDir Path data) throws IOException {
        Path file = data.resolve("master-key.json");
        MasterKeyFile.ensure(data, Map.of(), () -> false);
        assertThat(MasterKeyFile.environment(data, Map.of()))
                .isEqualTo(Map.of("TRAME_MASTER_KEY_FILE", file.toString()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String first = Files.readString(file);
        MasterKeyFile.ensure(data, Map.of("TRAME_MASTER_KEY", " "), () -> true);
        assertThat(Files.readString(file)).isEqualTo(first);
        assertThat(data.resolve("master-key.json.new")).doesNotExist();
    }

    @Test
    void leavesAKeyAloneThatSomebodyBrought(@TempDir Path data) {
        Map<String, String> key = Map.of("TRAME_MASTER_KEY", "…");
        Map<String, String> file = Map.of("TRAME_MASTER_KEY_FILE", "/k");
        assertThat(MasterKeyFile.environment(data, key)).containsAllEntriesOf(key);
        assertThat(MasterKeyFile.environment(data, file)).containsAllEntriesOf(file);
        MasterKeyFile.ensure(data, key, () -> true);
        MasterKeyFile.ensure(data, file, () -> true);
        assertThat(data.resolve("master-key.json")).doesNotExist();
    }

    @Test
    void makesNoKeyWhereKeysAreStoredThatItCouldNotOpen(@TempDir Path data) {
        try (var database = EmbeddedDatabase.inMemory();
                var client = MongoClients.create(database.uri())) {
            var keys = client.getDatabase("trame_keys").getCollection("person-keys");
            keys.insertOne(new Document("_id", "forgotten").append("destroyed", "2026-03-05T13:05:00Z"));
            assertThat(StoredKeys.any(database.uri()))
                    .as("of the forgotten only")
                    .isFalse();
            keys.insertOne(new Document("_id", "person-1").append("key", new Binary(KEY)));

            assertThatThrownBy(() -> MasterKeyFile.ensure(data, Map.of(), () -> StoredKeys.any(database.uri())))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("contient déjà des clés")
                    .hasMessageContaining("TRAME_MASTER_KEY_FILE");
        }
        assertThat(data.resolve("master-key.json")).doesNotExist();
    }

    @Test
    void makesAnotherKeyEachTime() {
        assertThat(keys(Keyset.make())).isNotEqualTo(keys(Keyset.make()));
        assertThat(Base64.getDecoder().decode(keys(Keyset.make()).getFirst())).hasSize(34);
    }

    @Test
    void renewsTheKeyAndThenLetsTheOldOneGo(@TempDir Path data) throws IOException {
        MasterKeyFile.ensure(data, Map.of(), () -> false);
        Path file = data.resolve("master-key.json");
        String old = Files.readString(file);

        assertThat(MasterKeyCommand.run(List.of("renew", file.toString()))).contains("Redémarrez chaque service");
        String both = Files.readString(file);
        assertThat(keys(both)).hasSize(2).containsAll(keys(old));
        assertThat(primary(both)).isNotEqualTo(primary(old));

        assertThat(MasterKeyCommand.run(List.of("clean", file.toString()))).contains("master-key.json.old");
        String alone = Files.readString(file);
        assertThat(keys(alone)).hasSize(1).doesNotContainAnyElementsOf(keys(old));
        assertThat(primary(alone)).isEqualTo(primary(both));
        assertThat(data.resolve("master-key.json.old")).hasContent(both);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void isReadByTinkAtEachStepAsTheServicesReadIt(@TempDir Path data) throws Exception {
        MasterKeyFile.ensure(data, Map.of(), () -> false);
        Path file = data.resolve("master-key.json");
        byte[] old = aead(file).encrypt(KEY, PERSON);

        MasterKeyCommand.run(List.of("renew", file.toString()));
        assertThat(aead(file).decrypt(old, PERSON)).isEqualTo(KEY);
        byte[] renewed = aead(file).encrypt(KEY, PERSON);

        MasterKeyCommand.run(List.of("clean", file.toString()));
        assertThat(aead(file).decrypt(renewed, PERSON)).isEqualTo(KEY);
        Aead alone = aead(file);
        assertThatThrownBy(() -> alone.decrypt(old, PERSON)).isInstanceOf(GeneralSecurityException.class);
    }

    private static Aead aead(Path file) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Test
    void writesAKeyForTheEnvironment() {
        String made = MasterKeyCommand.run(List.of("new"));
        assertThat(keys(new String(Base64.getDecoder().decode(made), StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "secret", "{\"primaryKeyId\": 1, \"key\": [{\"keyId\": 2}]}"})
    void leavesAFileAloneThatHoldsNoKeyset(String text, @TempDir Path data) throws IOException {
        Path file = Files.writeString(data.resolve("other"), text);
        for (String step : List.of("renew", "clean")) {
            assertThatThrownBy(() -> MasterKeyCommand.run(List.of(step, file.toString())))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("ne contient pas de clé maîtresse");
        }
        assertThat(file).hasContent(text);
    }

    @Test
    void saysHowItIsUsed() {
        assertThatThrownBy(() -> MasterKeyCommand.run(List.of("clean"))).hasMessageContaining("./run master-key renew");
        assertThatThrownBy(() -> MasterKeyCommand.run(List.of("clean", "/none/here")))
                .hasMessageContaining("ne peut pas être lu");
    }

    private static List<String> keys(String keyset) {
        return JsonMapper.shared()
                .readTree(keyset)
                .path("key")
                .valueStream()
                .map(key -> key.at("/keyData/value").stringValue())
                .toList();
    }

    private static long primary(String keyset) {
        return JsonMapper.shared().readTree(keyset).path("primaryKeyId").longValue();
    }
}
