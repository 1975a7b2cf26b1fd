package fr.trame.platform.projection;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.messaging.DeadLetters;
import fr.trame.platform.messaging.Owner;
import fr.trame.platform.messaging.Place;
import fr.trame.platform.messaging.Subscription;
import fr.trame.platform.messaging.Subscriptions;
import fr.trame.platform.messaging.TopicEnds;
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
    private final Machinery machinery;
    private final Map<Integer, Fed> fed = new TreeMap<>();
    private @Nullable String born;
    private @Nullable Aim aim;
    private boolean ended;

    ProjectionRunner(String service, ReadModel model, Machinery machinery) {
        this.service = service;
        this.model = model;
        this.machinery = machinery;
    }

    /** What every runner works with. */
    record Machinery(
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
    private record Aim(int generation, Map<Place, Long> ends) {}

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
            machinery.controls().replace(control, control.build(model.version(), now()));
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
        Control control = machinery.controls().read(model.name());
        if (control != null) {
            return control;
        }
        machinery.controls().insert(Control.first(model.name(), model.version()));
        return Objects.requireNonNull(machinery.controls().read(model.name()), "control document");
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
        return new Fed(feed, machinery.subscriptions().open(group(generation), model.topics(), feed));
    }

    private GenerationFeed feed(int generation) {
        return new GenerationFeed(
                machinery.database(), model, generation, machinery.deadLetters(), machinery.metrics());
    }

    private String group(int generation) {
        return "trame-" + service + "-" + model.name() + "-g" + generation;
    }

    private void swapIfCaughtUp(Control control, Generation building) {
        Aim reached = aim;
        aim = new Aim(building.number(), machinery.ends().read(model.topics()));
        if (reached == null || reached.generation() != building.number()) {
            return;
        }
        Map<Place, Long> there =
                positions(building.number()).read(reached.ends().keySet());
        if (behind(reached.ends(), there) == 0
                && machinery.controls().replace(control, control.swap(building, now()))) {
            LOG.info("Projection {} is read from generation {} now", model.name(), building.number());
        }
    }

    private void dropRetired(Control control) {
        var droppable = control.droppable(now(), machinery.settings().grace());
        if (droppable.isEmpty()) {
            return;
        }
        droppable.forEach(gone -> {
            feed(gone.number()).drop();
            machinery.ends().forget(group(gone.number()));
        });
        machinery.controls().replace(control, control.without(droppable));
    }

    /** Has a new generation built beside the live one. Returns false if one is being built already. */
    boolean rebuild() {
        Control control = present();
        Generation building = control.building();
        boolean free = building == null || building.version() != model.version();
        return free && machinery.controls().replace(control, control.build(model.version(), now()));
    }

    /** Where what waits for a generation is to be applied, if it is one of ours. */
    ReadModel.@Nullable Generation generationOf(Owner owner) {
        return present()
                .fed()
                .filter(generation ->
                        generation.number() == owner.generation() && generation.version() == model.version())
                .map(generation -> feed(generation.number()).generation())
                .findFirst()
                .orElse(null);
    }

    /** Messages that a generation has not heard yet. */
    long lag(int generation) {
        Map<Place, Long> ends = machinery.ends().read(model.topics());
        return behind(ends, positions(generation).read(ends.keySet()));
    }

    private static long behind(Map<Place, Long> ends, Map<Place, Long> there) {
        Map<Place, Long> left = new HashMap<>(ends);
        left.replaceAll((place, end) -> Math.max(0, end - there.getOrDefault(place, 0L)));
        return left.values().stream().mapToLong(Long::longValue).sum();
    }

    private Positions positions(int generation) {
        return new Positions(machinery.database(), model.name(), generation);
    }

    private Instant now() {
        return machinery.clock().instant();
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
        aim = null;
    }
}
