package fr.trame.platform.database;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Connects a service to its database; it starts even while the database is away. */
@AutoConfiguration
@ConditionalOnProperty("trame.database")
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseAutoConfiguration {

    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    @Bean
    @ConditionalOnMissingBean
    MongoClient mongoClient(DatabaseProperties properties) {
        return MongoClients.create(settings(properties));
    }

    /**
     * What the address itself says of time limits, connections and repeated writes goes before our own settings. Whatever is
     * written, in any collection, is written with majority concern: a read model that lost documents in a failover would
     * not know it, for its positions may have outlived them.
     */
    static MongoClientSettings settings(DatabaseProperties properties) {
        ConnectionString address = DatabaseAddress.of(properties.uri());
        return MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(
                        properties.selectionTimeout().toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(
                                properties.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout(properties.readTimeout().toMillis(), TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(properties.connections())
                        .maxWaitTime(properties.selectionTimeout().toMillis(), TimeUnit.MILLISECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS))
                .retryWrites(false)
                .writeConcern(WriteConcern.MAJORITY)
                .applyConnectionString(address)
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, @Value("${trame.database}") String name) {
        return client.getDatabase(name);
    }

    @Bean
    HealthIndicator databaseHealth(MongoDatabase database) {
        return new PingHealth(database);
    }
}
