package fr.trame.platform.privacy.access;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The log of accesses for every service that has a database. */
@AutoConfiguration(afterName = "fr.trame.platform.database.DatabaseAutoConfiguration")
@ConditionalOnBean(MongoDatabase.class)
@EnableConfigurationProperties(AccessSettings.class)
class AccessAutoConfiguration {

    @Bean
    AccessLog accessLog(MongoClient client, AccessSettings settings, ZoneId zone) {
        return new AccessLog(client.getDatabase(settings.database()), settings.kept(), Clock.systemUTC(), zone);
    }
}
