package fr.trame.launcher.bench;

import fr.trame.launcher.demo.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** What is measured on a running system, one run at a time. */
final class Measures implements AutoCloseable {

    static final int CONNECTIONS = 8;
    static final int BATCH = 500;
    private static final int BATCHES_AT_ONCE = 2;
    private static final int PACE = 200;
    private static final int PACE_WORKERS = 64;
    private static final int QUESTIONS = 200;
    private static final int FRESH_SAMPLES = 60;
    private static final double FASTER = 1.05;
    private static final int STEADY = 3;
    private static final String RECORD = "/api/interventions";

    private final JsonMapper json = JsonMapper.builder().build();
    private final SystemUnderTest system;
    private final Settings settings;
    private final Work work = new Work();
    private final RawStore raw;
    private final Operations operations;
    private final People people;

    Measures(SystemUnderTest system, Settings settings) {
        this.system = system;
        this.settings = settings;
        this.raw = new RawStore(system.mongoUri());
        this.operations = new Operations(system.port("REPORTING"));
        this.people = new People(system);
    }

    RawStore raw() {
        return raw;
    }

    Operations operations() {
        return operations;
    }

    /** Signs everybody in and loads the system until it gets no faster, or until it took as long as it may. */
    void warmUp() {
        for (String person : work.people()) {
            people.headers("GATEWAY", person);
            people.headers("INTERVENTION", person);
        }
        long end = System.nanoTime() + settings.warmUp().toNanos();
        double best = 0;
        int noFaster = 0;
        while (noFaster < STEADY && System.nanoTime() < end) {
            double rate =
                    Load.closed(CONNECTIONS, settings.slice(), worker -> posting("GATEWAY", RECORD, work::single, 1));
            noFaster = rate > best * FASTER ? 0 : noFaster + 1;
            best = Math.max(best, rate);
        }
        Load.closed(
                1, settings.slice(), worker -> posting("GATEWAY", RECORD + "/batch", () -> work.batch(BATCH), BATCH));
        Load.closed(2, settings.slice(), worker -> asking());
        rest();
    }

    /** Records per second, one per request. */
    double recording(String part) {
        return rested(
                () -> Load.closed(CONNECTIONS, settings.slice(), worker -> posting(part, RECORD, work::single, 1)));
    }

    double rawRecording() {
        return rested(() -> Load.closed(CONNECTIONS, settings.slice(), worker -> raw.insertOne()));
    }

    /** Records per second, five hundred per request. */
    double batches(String part) {
        return rested(() -> Load.closed(
                BATCHES_AT_ONCE,
                settings.slice(),
                worker -> posting(part, RECORD + "/batch", () -> work.batch(BATCH), BATCH)));
    }

    double rawBatches() {
        return rested(() -> Load.closed(BATCHES_AT_ONCE, settings.slice(), worker -> raw.insertMany(BATCH)));
    }

    /** Milliseconds of a record at 200 per second. */
    Latencies pace() {
        return rested(() -> Load.open(
                PACE,
                PACE_WORKERS,
                settings.slice().multipliedBy(2),
                worker -> posting("GATEWAY", RECORD, work::single, 1)));
    }

    /** Milliseconds from sending a record to the first figures that hold it. */
    Latencies freshness() {
        List<Double> millis = new ArrayList<>();
        try (Wire wire = new Wire(system.port("GATEWAY"))) {
            for (int i = 0; i < FRESH_SAMPLES; i++) {
                Sample sample = work.sample(i);
                String figures = "/api/activity/figures?from=%1$s-01-01&to=%1$s-12-31&team=%2$s"
                        .formatted(Work.QUIET_YEAR, sample.team());
                long before = counted(wire, figures, sample);
                Work.Call call = work.quiet(sample);
                long start = System.nanoTime();
                must(wire.post(RECORD, people.headers("GATEWAY", call.person()), call.body()));
                while (counted(wire, figures, sample) == before) {
                    Thread.onSpinWait();
                }
                millis.add((System.nanoTime() - start) / 1e6);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Latencies.of(millis);
    }

    private long counted(Wire wire, String figures, Sample sample) throws IOException {
        String body = must(wire.get(figures, people.headers("GATEWAY", sample.person())))
                .body();
        return json.readTree(body).path("interventions").path("count").asLong();
    }

    /** Milliseconds of the year's figures. */
    Latencies dashboard() {
        List<Double> millis = new ArrayList<>();
        Load.Step step = asking();
        try {
            for (int i = 0; i < QUESTIONS; i++) {
                long start = System.nanoTime();
                step.go();
                millis.add((System.nanoTime() - start) / 1e6);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Latencies.of(millis);
    }

    private Load.Step asking() {
        Wire wire = new Wire(system.port("GATEWAY"));
        String headers = people.director();
        return () -> {
            must(wire.get("/api/activity/figures?from=2018-01-01&to=2018-12-31", headers));
            return 1;
        };
    }

    private Load.Step posting(String part, String path, Supplier<Work.Call> calls, int units) {
        Wire wire = new Wire(system.port(part));
        return () -> {
            Work.Call call = calls.get();
            must(wire.post(path, people.headers(part, call.person()), call.body()));
            return units;
        };
    }

    private static Wire.Answer must(Wire.Answer answer) throws IOException {
        if (!answer.done()) {
            throw new IOException(answer.status() + " " + answer.body());
        }
        return answer;
    }

    private <T> T rested(Supplier<T> measure) {
        T result = measure.get();
        rest();
        return result;
    }

    /** Lets the figures catch up and forgets scratch data, so that one run does not pay for another. */
    private void rest() {
        operations.awaitCaughtUp();
        raw.forget();
    }

    @Override
    public void close() {
        raw.close();
        people.close();
        operations.close();
    }
}
