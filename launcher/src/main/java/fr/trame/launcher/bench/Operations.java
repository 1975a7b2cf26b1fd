package fr.trame.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operator's view of a service's projections. */
final class Operations implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Asking costs the system a look at all ends of its topics: not often enough to be felt in what is measured. */
    private static final long PAUSE_NANOS = 200_000_000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Wire wire;

    Operations(int port) {
        this.wire = new Wire(port);
    }

    record Projection(String name, int generation, long lag, boolean building) {}

    List<Projection> projections() {
        try {
            List<Projection> all = new ArrayList<>();
            String body = wire.get("/operations/projections", "").body();
            for (JsonNode item : json.readTree(body).path("items")) {
                all.add(new Projection(
                        item.path("name").asString(),
                        item.path("generation").asInt(),
                        item.path("lag").asLong(),
                        item.path("building").isNumber()));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rebuilds one projection and returns the seconds until it is the live one. */
    double rebuild(String name) {
        try {
            int before = generation(name);
            long start = System.nanoTime();
            wire.post("/operations/projections/" + name + "/rebuild", "", "");
            await(() -> generation(name) > before);
            return (System.nanoTime() - start) / 1e9;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int generation(String name) {
        return projections().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .generation();
    }

    /** Waits until everything that was announced is in the figures. */
    void awaitCaughtUp() {
        await(() -> {
            List<Projection> all = projections();
            return !all.isEmpty() && all.stream().allMatch(one -> one.lag() == 0 && !one.building());
        });
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("not reached in " + PATIENCE);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
