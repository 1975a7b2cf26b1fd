package fr.trame.platform.command;

import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.eventstore.mongo.CommitMetadata;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Commands for services that take any, and so have a store for what becomes of them. */
@AutoConfiguration(afterName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@ConditionalOnBean({CommandBus.class, EventStreams.class})
class CommandAutoConfiguration {

    @Bean
    Commands commands(CommandBus bus, CommitMetadata stored) {
        return new Commands(bus, new Repeats(stored));
    }

    @Bean
    Creations creations(Commands commands, EventStreams streams) {
        return new Creations(commands, streams);
    }

    @Bean
    VersionFirst versionFirst() {
        return new VersionFirst();
    }
}
