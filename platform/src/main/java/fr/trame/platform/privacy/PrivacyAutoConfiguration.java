package fr.trame.platform.privacy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Sealing for every service that has a database. */
@AutoConfiguration(afterName = "fr.trame.platform.database.DatabaseAutoConfiguration")
@ConditionalOnBean(MongoDatabase.class)
@EnableConfigurationProperties(PrivacySettings.class)
@EnableScheduling
class PrivacyAutoConfiguration {

    /** A service of key management stands in its place by being a bean of this type. */
    @Bean
    @ConditionalOnMissingBean
    MasterKey masterKey(PrivacySettings settings) {
        return new TinkMasterKey(source(settings));
    }

    private static Supplier<String> source(PrivacySettings settings) {
        Path file = settings.masterKeyFile();
        String text = settings.masterKey();
        if (file != null && !file.toString().isBlank()) {
            return () -> read(file);
        }
        if (text != null && !text.isBlank()) {
            return () -> text;
        }
        throw new MasterKeyRefused("There is no master key.", null);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new MasterKeyRefused("The file of the master key cannot be read: " + file, unreadable);
        }
    }

    @Bean
    KeyStore keyStore(MongoClient client, PrivacySettings settings) {
        return new MongoKeyStore(client.getDatabase(settings.keysDatabase()));
    }

    @Bean
    PersonKeys personKeys(KeyStore store, MasterKey master, PrivacySettings settings) {
        return new PersonKeys(store, master, settings.keyLifetime());
    }

    @Bean
    Sealing sealing(PersonKeys keys) {
        return new Sealing(keys);
    }

    @Bean
    Forgetting forgetting(PersonKeys keys) {
        return new Forgetting(keys, Clock.systemUTC());
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
