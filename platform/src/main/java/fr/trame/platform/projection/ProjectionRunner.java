package fr.trame.platform.projection;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.deadletters.DeadLetters;
import fr.trame.platform.deadletters.GenerationId;
import fr.trame.platform.listening.Partition;
import fr.trame.platform.listening.Subscription;
import fr.trame.platform.listening.Subscriptions;
import fr.trame.platform.listening.TopicEnds;
import fr.trame.platform.projection.Control.Generation;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after one projection: keeps its generations fed, builds a new one where its version has grown or an operator
 * asks for it, swaps it in when it has caught up, drops what is no longer read. Everything it decides is a guarded
 * change of the control document, so several instances of a service may do this at once.
 */
final class ProjectionRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);

    private final String service;
    private final ReadModel model;
    private final RunnerContext context;
    private final Map<Integer, Fed> fed = new TreeMap<>();
    private @Nullable String born;
    private @Nullable CatchUpTarget target;
    private boolean ended;

    ProjectionRunner(String service, ReadModel model, RunnerContext context) {
        this.service = service;
        this.model = model;
        this.context = context;
    }

    /** What every runner works with. */
    record RunnerContext(
            MongoDatabase database,
            Controls controls,
            Subscriptions subscriptions,
            TopicEnds ends,
            DeadLetters deadLetters,
            ProjectionMetrics metrics,
            ProjectionSettings settings,
            Clock clock) {}

    private record Fed(GenerationFeed feed, Subscription subscription) {}

    /** Where the topics ended when a building generation was looked at before. */
    private record CatchUpTarget(int generation, Map<Partition, Long> ends) {}

    ReadModel model() {
        return model;
    }

    /** One look; called again and again, so whatever fails is tried again. */
    synchronized void look() {
        if (ended) {
            return;
        }
        Control control = present();
        if (!control.born().equals(born)) {
            closeAll();
            born = control.born();
        }
        if (outdated(control)) {
            context.controls().replace(control, control.build(model.version(), now()));
            control = present();
        }
        feed(control);
        Generation building = control.building();
        if (building != null && building.version() == model.version()) {
            swapIfCaughtUp(control, building);
        }
        dropRetired(control);
    }

    private Control present() {
        Control control = context.controls().read(model.name());
        if (control != null) {
            return control;
        }
        context.controls().insert(Control.first(model.name(), model.version()));
        return Objects.requireNonNull(context.controls().read(model.name()), "control document");
    }

    private boolean outdated(Control control) {
        return control.fed().noneMatch(generation -> generation.version() >= model.version());
    }

    private void feed(Control control) {
        List<Integer> wanted = control.fed()
                .filter(generation -> generation.version() == model.version())
                .map(Generation::number)
                .toList();
        fed.entrySet().removeIf(entry -> {
            boolean over = !wanted.contains(entry.getKey())
                    || !entry.getValue().subscription().running();
            if (over) {
                entry.getValue().subscription().close();
            }
            return over;
        });
        wanted.forEach(number -> fed.computeIfAbsent(number, this::open));
    }

    private Fed open(int generation) {
        GenerationFeed feed = feed(generation);
        LOG.info("Projection {} hears for generation {}", model.name(), generation);
        return new Fed(feed, context.subscriptions().open(group(generation), model.topics(), feed));
    }

    private GenerationFeed feed(int generation) {
        return new GenerationFeed(context.database(), model, generation, context.deadLetters(), context.metrics());
    }

    private String group(int generation) {
        return "trame-" + service + "-" + model.name() + "-g" + generation;
    }

    private void swapIfCaughtUp(Control control, Generation building) {
        CatchUpTarget reached = target;
        target = new CatchUpTarget(building.number(), context.ends().read(model.topics()));
        if (reached == null || reached.generation() != building.number()) {
            return;
        }
        Map<Partition, Long> there =
                positions(building.number()).read(reached.ends().keySet());
        if (behind(reached.ends(), there) == 0 && context.controls().replace(control, control.swap(building, now()))) {
            LOG.info("Projection {} is read from generation {} now", model.name(), building.number());
        }
    }

    private void dropRetired(Control control) {
        var droppable = control.droppable(now(), context.settings().grace());
        if (droppable.isEmpty()) {
            return;
        }
        droppable.forEach(gone -> {
            feed(gone.number()).drop();
            context.ends().forget(group(gone.number()));
        });
        context.controls().replace(control, control.without(droppable));
    }

    /** Has a new generation built beside the live one. Returns false if one is being built already. */
    boolean rebuild() {
        Control control = present();
        Generation building = control.building();
        boolean free = building == null || building.version() != model.version();
        return free && context.controls().replace(control, control.build(model.version(), now()));
    }

    /** Where what waits for a generation is to be applied, if it is one of ours. */
    ReadModel.@Nullable Generation generationOf(GenerationId owner) {
        return present()
                .fed()
                .filter(generation -> generation.number() == owner.number() && generation.version() == model.version())
                .map(generation -> feed(generation.number()).generation())
                .findFirst()
                .orElse(null);
    }

    /** Messages that a generation has not heard yet. */
    long lag(int generation) {
        Map<Partition, Long> ends = context.ends().read(model.topics());
        return behind(ends, positions(generation).read(ends.keySet()));
    }

    private static long behind(Map<Partition, Long> ends, Map<Partition, Long> there) {
        Map<Partition, Long> left = new HashMap<>(ends);
        left.replaceAll((partition, end) -> Math.max(0, end - there.getOrDefault(partition, 0L)));
        return left.values().stream().mapToLong(Long::longValue).sum();
    }

    private Positions positions(int generation) {
        return new Positions(context.database(), model.name(), generation);
    }

    private Instant now() {
        return context.clock().instant();
    }

    synchronized void begin() {
        ended = false;
    }

    synchronized void end() {
        ended = true;
        closeAll();
    }

    private void closeAll() {
        fed.values().forEach(one -> one.subscription().close());
        fed.clear();
        target = null;
    }
}
