package fr.trame.platform.projection;

import fr.trame.platform.deadletters.GenerationId;
import fr.trame.platform.projection.ProjectionRunner.RunnerContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs all projections of a service, from start to stop, whether database and broker are there yet or not. */
final class ProjectionRunners implements SmartLifecycle {

    private static final Duration MEASURE = Duration.ofSeconds(5);

    private final List<ProjectionRunner> runners;
    private final RunnerContext context;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();
    private List<Thread> threads = List.of();

    ProjectionRunners(String service, List<? extends ReadModel> models, RunnerContext context) {
        this.runners = models.stream()
                .<ProjectionRunner>map(model -> new ProjectionRunner(service, model, context))
                .toList();
        this.context = context;
    }

    List<ProjectionRunner> all() {
        return runners;
    }

    @Nullable
    ProjectionRunner find(String projection) {
        return runners.stream()
                .filter(runner -> runner.model().name().equals(projection))
                .findFirst()
                .orElse(null);
    }

    /** What applies messages for this generation; null if nobody here can. */
    ReadModel.@Nullable Generation generationOf(GenerationId id) {
        ProjectionRunner runner = find(id.projection());
        return runner == null ? null : runner.generationOf(id);
    }

    /** Messages per second over the last seconds. */
    double rate(String projection) {
        Pace pace = paces.get(projection);
        return pace == null ? 0 : pace.perSecond;
    }

    @Override
    public synchronized void start() {
        Duration look = context.settings().look();
        List<Thread> started = new ArrayList<>();
        for (ProjectionRunner runner : runners) {
            runner.begin();
            String name = runner.model().name();
            started.add(new Repeating(name + " is not looked after", look, runner::look).start());
        }
        started.add(new Repeating("projections are not measured", MEASURE, this::measure).start());
        threads = started;
    }

    private void measure() {
        for (ProjectionRunner runner : runners) {
            String name = runner.model().name();
            double heard = context.metrics().heardSoFar(name);
            paces.merge(name, new Pace(heard, System.nanoTime(), 0), Pace::then);
        }
        for (ProjectionRunner runner : runners) {
            String name = runner.model().name();
            Control control = context.controls().recent(name);
            if (control != null) {
                context.metrics().lag(name, runner.lag(control.live().number()));
            }
        }
        var waiting = context.deadLetters().all();
        runners.forEach(runner -> {
            String name = runner.model().name();
            context.metrics()
                    .waiting(
                            name,
                            waiting.stream()
                                    .filter(one -> one.generation().projection().equals(name))
                                    .count());
        });
    }

    @Override
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        if (!threads.isEmpty()) {
            runners.forEach(ProjectionRunner::end);
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
