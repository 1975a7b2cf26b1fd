package fr.trame.platform.house.bad.feature;

import fr.trame.platform.house.bad.other.Inner;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** An aggregate that asks its surroundings, and an evolve that logs, asks the clock and refuses. */
@Aggregate
class Talkative {

    private static final Logger LOG = LoggerFactory.getLogger(Talkative.class);

    @AggregateIdentifier
    private String id;

    private Instant at;
    private Inner inner;

    @EventSourcingHandler
    void evolve(String event) {
        LOG.info("evolving");
        at = Instant.now();
        if (event.isEmpty()) {
            throw new IllegalStateException(id + at + inner);
        }
    }

    String home(Environment environment) {
        return environment.getProperty("home", "");
    }
}
