package fr.trame.launcher.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Two ways to load a system: as fast as it answers, or at a pace of its own. */
final class Load {

    private Load() {}

    /** One unit of work; returns how much was done, or fails. */
    @FunctionalInterface
    interface Step {

        int go() throws IOException;
    }

    /** Each worker does its step again as soon as it is answered. Returns units of work per second. */
    static double closed(int workers, Duration time, IntFunction<Step> stepOf) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Integer> done = together(workers, worker -> {
            Step step = stepOf.apply(worker);
            int count = 0;
            while (System.nanoTime() < end) {
                count += step.go();
            }
            return count;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        return done.stream().mapToInt(Integer::intValue).sum() / seconds;
    }

    /**
     * Steps are due at fixed times whether or not earlier ones were answered, and each is measured from when it was due,
     * so that a pause of the system is felt by all that it kept waiting. Milliseconds.
     */
    static Latencies open(int perSecond, int workers, Duration time, IntFunction<Step> stepOf) {
        int total = Math.toIntExact(time.toSeconds() * perSecond);
        double[] millis = new double[total];
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime() + 50_000_000L;
        together(workers, worker -> {
            Step step = stepOf.apply(worker);
            for (int i = next.getAndIncrement(); i < total; i = next.getAndIncrement()) {
                long due = start + i * 1_000_000_000L / perSecond;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                step.go();
                millis[i] = (System.nanoTime() - due) / 1e6;
            }
            return 0;
        });
        return Latencies.of(java.util.Arrays.stream(millis).boxed().toList());
    }

    /** What a worker does until it is finished. */
    @FunctionalInterface
    private interface Job {

        int run(int worker) throws IOException;
    }

    private static List<Integer> together(int workers, Job job) {
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                int worker = i;
                running.add(threads.submit(() -> job.run(worker)));
            }
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a measure failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
