package fr.trame.platform.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What an operator wants to see of the relay. */
class RelayMetrics {

    private final Counter sent;
    private final Counter failures;

    RelayMetrics(MeterRegistry registry, RelayQueue queue, SetAside aside) {
        sent = Counter.builder("trame.relay.sent")
                .description("Announcements acknowledged by the broker")
                .register(registry);
        failures = Counter.builder("trame.relay.failures")
                .description("Rounds that failed and tries of commits that cannot be announced")
                .register(registry);
        Gauge.builder("trame.relay.backlog", queue, RelayQueue::size)
                .description("Commits waiting in memory to be announced")
                .register(registry);
        Gauge.builder("trame.relay.aside", aside, SetAside::size)
                .description("Streams set aside because a commit of theirs cannot be announced")
                .register(registry);
        Gauge.builder("trame.relay.sweep.due", queue, waiting -> waiting.isSweepDue() ? 1 : 0)
                .description("1 while announcements wait in the store for Kafka to come back")
                .register(registry);
    }

    void sent(int messages) {
        sent.increment(messages);
    }

    void failed() {
        failures.increment();
    }
}
