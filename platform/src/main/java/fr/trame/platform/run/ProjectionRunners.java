package fr.trame.platform.run;

import fr.trame.platform.deadletters.Destination;
import fr.trame.platform.deadletters.Destinations;
import fr.trame.platform.deadletters.GenerationId;
import fr.trame.platform.listening.Partition;
import fr.trame.platform.listening.subscription.TopicEnds.Extent;
import fr.trame.platform.readmodel.Control;
import fr.trame.platform.readmodel.Generations;
import fr.trame.platform.run.ProjectionRunner.RunnerContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs all projections of a service, from start to stop, whether database and broker are there yet or not. */
final class ProjectionRunners implements SmartLifecycle, Destinations {

    /** As often as metrics are usually collected: it asks the broker. */
    private static final Duration MEASURE = Duration.ofSeconds(15);

    private final List<ProjectionRunner> runners;
    private final RunnerContext context;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();
    private List<Thread> threads = List.of();

    ProjectionRunners(List<? extends Generations> all, RunnerContext context) {
        this.runners = all.stream()
                .<ProjectionRunner>map(one -> new ProjectionRunner(one, context))
                .toList();
        this.context = context;
    }

    List<ProjectionRunner> all() {
        return runners;
    }

    @Nullable
    ProjectionRunner find(String projection) {
        return runners.stream()
                .filter(runner -> runner.generations().name().equals(projection))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable Destination destination(GenerationId id) {
        return runners.stream()
                .<Destination>mapMulti((runner, sink) -> {
                    Destination found = runner.destination(id);
                    if (found != null) {
                        sink.accept(found);
                    }
                })
                .findFirst()
                .orElse(null);
    }

    /** Messages per second over the last seconds. */
    double rate(String projection) {
        Pace pace = paces.get(projection);
        return pace == null ? 0 : pace.perSecond;
    }

    @Override
    public synchronized void start() {
        List<Thread> started = new ArrayList<>();
        for (ProjectionRunner runner : runners) {
            runner.begin();
            String name = runner.generations().name();
            started.add(new Repeating(name + " is not looked after", runner::rest, runner::look).start());
        }
        started.add(new Repeating("projections are not measured", () -> Thread.sleep(MEASURE), this::measure).start());
        threads = started;
    }

    private void measure() {
        for (ProjectionRunner runner : runners) {
            String name = runner.generations().name();
            double heard = context.metrics().heardSoFar(name);
            paces.merge(name, new Pace(heard, System.nanoTime(), 0), Pace::then);
        }
        Set<String> topics = runners.stream()
                .flatMap(runner -> runner.generations().topics().stream())
                .collect(Collectors.toSet());
        Map<Partition, Extent> extents = context.ends().extents(topics);
        runners.forEach(runner -> measure(runner, extents));
    }

    private void measure(ProjectionRunner runner, Map<Partition, Extent> extents) {
        String name = runner.generations().name();
        Control control = runner.generations().control();
        int live = control.live().number();
        Map<Partition, Extent> its = new HashMap<>(extents);
        its.keySet().removeIf(partition -> !runner.generations().topics().contains(partition.topic()));
        context.metrics().lag(name, runner.progress().lag(live, its));
        long waiting = control.fed()
                .mapToLong(fed -> context.deadLetters()
                        .count(
                                runner.generations().id(fed.number()),
                                context.settings().mostWaiting()))
                .sum();
        context.metrics().waiting(name, waiting);
    }

    @Override
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        if (!threads.isEmpty()) {
            // each waits for the broker's last answer
            runners.parallelStream().forEach(ProjectionRunner::end);
        }
        threads = List.of();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    private record Pace(double heard, long at, double perSecond) {

        Pace then(Pace next) {
            double seconds = (next.at - at) / 1e9;
            return new Pace(next.heard, next.at, seconds <= 0 ? 0 : (next.heard - heard) / seconds);
        }
    }
}
