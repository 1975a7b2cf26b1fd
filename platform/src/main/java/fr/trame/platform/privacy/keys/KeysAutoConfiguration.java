package fr.trame.platform.privacy.keys;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Keys for every service that stores events; one that only listens opens nothing, and is given no master key. */
@AutoConfiguration(afterName = "fr.trame.platform.database.DatabaseAutoConfiguration")
@ConditionalOnBean(MongoDatabase.class)
@ConditionalOnProperty(name = "trame.event-store.enabled", matchIfMissing = true)
@EnableConfigurationProperties(KeySettings.class)
@EnableScheduling
class KeysAutoConfiguration {

    /** A service of key management stands in its place by being a bean of this type. */
    @Bean
    @ConditionalOnMissingBean
    MasterKey masterKey(KeySettings settings) {
        return new TinkMasterKey(source(settings));
    }

    private static Supplier<String> source(KeySettings settings) {
        Path file = settings.masterKeyFile();
        String text = settings.masterKey();
        if (file != null && isFile(settings)) {
            return () -> read(file);
        }
        if (text != null && !text.isBlank()) {
            return () -> text;
        }
        throw new MasterKeyRefused("There is no master key.", null);
    }

    private static boolean isFile(KeySettings settings) {
        Path file = settings.masterKeyFile();
        return file != null && !file.toString().isBlank();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new MasterKeyRefused("The file of the master key cannot be read: " + file, unreadable);
        }
    }

    @Bean
    KeyStore keyStore(MongoClient client, KeySettings settings) {
        return new MongoKeyStore(client.getDatabase(settings.keysDatabase()));
    }

    @Bean
    MasterKeyCheck masterKeyCheck(KeyStore store, MasterKey master, KeySettings settings) {
        String given = isFile(settings) ? "TRAME_MASTER_KEY_FILE=" + settings.masterKeyFile() : "TRAME_MASTER_KEY";
        return new MasterKeyCheck(store, master, given + ", base " + settings.keysDatabase());
    }

    @Bean
    SealingKeys sealingKeys(KeyStore store, MasterKey master, MasterKeyCheck check, KeySettings settings) {
        return new SealingKeys(store, master, check, settings.keyLifetime());
    }

    @Bean
    MasterKeyRotation masterKeyRotation(KeyStore store, MasterKey master) {
        return new MasterKeyRotation(store, master);
    }

    @Bean
    RotationSchedule rotationSchedule(MasterKey master, MasterKeyRotation rotation) {
        return new RotationSchedule(master, rotation);
    }
}
