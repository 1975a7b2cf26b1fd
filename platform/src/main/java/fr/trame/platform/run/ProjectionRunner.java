package fr.trame.platform.run;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.deadletters.DeadLetters;
import fr.trame.platform.deadletters.Destination;
import fr.trame.platform.deadletters.GenerationId;
import fr.trame.platform.listening.subscription.Subscription;
import fr.trame.platform.listening.subscription.Subscriptions;
import fr.trame.platform.listening.subscription.TopicEnds;
import fr.trame.platform.readmodel.Control;
import fr.trame.platform.readmodel.Control.Generation;
import fr.trame.platform.readmodel.Control.Retired;
import fr.trame.platform.readmodel.Generations;
import fr.trame.platform.run.SwapGuard.Objection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    private final Generations generations;
    private final RunnerContext context;
    private final GenerationSwap swap;
    private final Progress progress;
    private final Semaphore disturbed = new Semaphore(0);
    private final Map<Integer, Subscription> fed = new TreeMap<>();
    private @Nullable String born;
    private volatile boolean stopped;
    private volatile boolean busy = true;
    private boolean ended;

    ProjectionRunner(Generations generations, RunnerContext context) {
        this.generations = generations;
        this.context = context;
        this.swap = new GenerationSwap(generations, context);
        this.progress = new Progress(generations);
    }

    /** What every runner works with. */
    record RunnerContext(
            MongoDatabase database,
            Subscriptions subscriptions,
            TopicEnds ends,
            DeadLetters deadLetters,
            ProjectionMetrics metrics,
            ProjectionSettings settings,
            Clock clock) {}

    Progress progress() {
        return progress;
    }

    Generations generations() {
        return generations;
    }

    /** One look; called again and again, so whatever fails is tried again. */
    synchronized void look() {
        if (ended) {
            return;
        }
        Control control = generations.control();
        if (!control.born().equals(born)) {
            closeAll();
            born = control.born();
        }
        if (outdated(control)) {
            generations.change(control, control.build(generations.version(), now()));
            control = generations.control();
        }
        feed(control);
        Generation building = control.building();
        if (building != null && building.version() == generations.version()) {
            swap.swapIfCaughtUp(control, building, now());
        }
        dropRetired(control);
        busy = building != null && swap.objection() == null;
        context.metrics().attention(generations.name(), needsAnOperator());
    }

    /** Until the next look; shorter where something is being built, and over when something is to be. */
    void rest() throws InterruptedException {
        Duration longest = busy ? context.settings().look() : context.settings().calmLook();
        if (disturbed.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            disturbed.drainPermits();
        }
    }

    /** What speaks against reading the generation that was built, or against dropping the one before it. */
    @Nullable
    Objection objection() {
        return swap.objection();
    }

    /** Whether a generation is fed no further, because too many streams of it wait. */
    boolean stopped() {
        return stopped;
    }

    boolean needsAnOperator() {
        return stopped || swap.objection() != null;
    }

    private boolean outdated(Control control) {
        return control.fed().noneMatch(generation -> generation.version() >= generations.version());
    }

    private void feed(Control control) {
        List<Integer> ours = control.fed()
                .filter(generation -> generation.version() == generations.version())
                .map(Generation::number)
                .toList();
        List<Integer> wanted =
                ours.stream().filter(number -> !isFlooded(number)).toList();
        if (wanted.size() < ours.size() && !stopped) {
            LOG.error(
                    "Projection {} is STOPPED: {} streams wait as dead letters. Mend what cannot take them, then"
                            + " rebuild it",
                    generations.name(),
                    context.settings().mostWaiting());
        }
        stopped = wanted.size() < ours.size();
        fed.entrySet().removeIf(entry -> {
            Subscription one = entry.getValue();
            boolean over = !wanted.contains(entry.getKey()) || !one.running();
            if (over) {
                one.close();
            }
            return over;
        });
        wanted.forEach(number -> fed.computeIfAbsent(number, generations::feed));
    }

    private boolean isFlooded(int generation) {
        int most = context.settings().mostWaiting();
        return context.deadLetters().count(generations.id(generation), most) >= most;
    }

    private void dropRetired(Control control) {
        List<Retired> droppable = swap.droppable(control, now());
        if (droppable.isEmpty()) {
            return;
        }
        droppable.forEach(gone -> generations.drop(gone.number()));
        generations.change(control, control.without(droppable));
    }

    /** Has a new generation built beside the live one. Returns false if one is being built already, and may yet be read. */
    synchronized boolean rebuild() {
        Control control = generations.control();
        Generation building = control.building();
        boolean free = building == null || building.version() != generations.version() || needsAnOperator();
        boolean begun = free && generations.change(control, control.build(generations.version(), now()));
        if (begun) {
            swap.begin();
            busy = true;
            disturbed.release();
        }
        return begun;
    }

    /** An operator wants what was built, whatever speaks against it. Returns false if nothing does. */
    boolean confirm() {
        Control control = generations.control();
        boolean confirmed = swap.objection() != null && generations.change(control, control.confirm());
        disturbed.release();
        return confirmed;
    }

    /** Where what waits for a generation is to be applied, if it is one of ours. */
    @Nullable
    Destination destination(GenerationId owner) {
        return generations
                .control()
                .fed()
                .filter(generation -> generation.version() == generations.version())
                .filter(generation -> generations.id(generation.number()).equals(owner))
                .map(generation -> generations.destination(generation.number()))
                .findFirst()
                .orElse(null);
    }

    /** Messages that a generation has not heard yet. */
    long lag(int generation) {
        return progress.lag(generation, context.ends().extents(generations.topics()));
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
        fed.values().forEach(Subscription::close);
        fed.clear();
        swap.begin();
    }
}
