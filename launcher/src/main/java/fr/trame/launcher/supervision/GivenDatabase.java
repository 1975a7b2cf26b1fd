package fr.trame.launcher.supervision;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClients;
import fr.trame.launcher.refusal.Refused;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Asks a database that was given by its address whether it takes us, before anything is started: services start without
 * their database and wait for it, so that a wrong password would look like minutes of silence.
 */
final class GivenDatabase {

    /** Longer than an election of a replica set takes, as a rule. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String NAME = "TRAME_MONGODB_URI";

    private GivenDatabase() {}

    /**
     * Returns when the database answers.
     *
     * @throws Refused with one line that names what is wrong, never the address: it may hold a password
     */
    static void check(String uri) {
        check(uri, PATIENCE);
    }

    static void check(String uri, Duration patience) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(address(uri))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(patience.toMillis(), TimeUnit.MILLISECONDS))
                .build();
        try (var client = MongoClients.create(settings)) {
            client.getDatabase("trame_keys").listCollectionNames().first();
        } catch (MongoSecurityException e) {
            throw new Refused(
                    "La base de données de " + NAME + " refuse l’utilisateur ou le mot de passe qui y sont écrits.");
        } catch (MongoTimeoutException e) {
            throw new Refused("La base de données de " + NAME + " ne répond pas après " + patience.toSeconds() + " s.");
        } catch (MongoException e) {
            throw new Refused("La base de données de " + NAME + " refuse la première lecture (code " + e.getCode()
                    + ") : son utilisateur a-t-il les droits sur les bases de Trame ?");
        }
    }

    private static ConnectionString address(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            throw new Refused(NAME + " n’est pas une adresse de MongoDB (mongodb://… ou mongodb+srv://…).");
        }
    }
}
