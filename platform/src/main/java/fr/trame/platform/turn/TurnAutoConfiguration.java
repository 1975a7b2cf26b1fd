package fr.trame.platform.turn;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Turns for every service that has a database. */
@AutoConfiguration(afterName = "fr.trame.platform.database.DatabaseAutoConfiguration")
@ConditionalOnBean(MongoDatabase.class)
class TurnAutoConfiguration {

    private static final Duration LASTS = Duration.ofMinutes(10);

    @Bean
    Turns turns(MongoDatabase database) {
        return new Turns(database, LASTS, Clock.systemUTC());
    }
}
