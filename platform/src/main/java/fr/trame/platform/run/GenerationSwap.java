package fr.trame.platform.run;

import fr.trame.platform.listening.Partition;
import fr.trame.platform.listening.subscription.TopicEnds.Extent;
import fr.trame.platform.readmodel.Control;
import fr.trame.platform.readmodel.Control.Generation;
import fr.trame.platform.readmodel.Control.Retired;
import fr.trame.platform.readmodel.Generations;
import fr.trame.platform.run.ProjectionRunner.RunnerContext;
import fr.trame.platform.run.SwapGuard.Objection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Swaps a generation in when it has caught up, and lets go of the one before, but neither while something speaks against it:
 * then the last good one is kept until the cause is gone or an operator confirms.
 */
final class GenerationSwap {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationSwap.class);

    private final Generations generations;
    private final RunnerContext context;
    private final SwapGuard guard;
    private final Progress progress;
    private @Nullable CatchUpTarget target;
    private volatile @Nullable Objection objection;

    GenerationSwap(Generations generations, RunnerContext context) {
        this.generations = generations;
        this.context = context;
        this.guard = new SwapGuard(generations, context.deadLetters(), context.settings());
        this.progress = new Progress(generations);
    }

    /** What the topics held when a building generation was looked at before. */
    private record CatchUpTarget(int generation, Map<Partition, Extent> extents) {}

    /** What speaks against what was built, if something does. */
    @Nullable
    Objection objection() {
        return objection;
    }

    /** Another generation is being built, of which nothing is known yet. */
    void begin() {
        target = null;
        objection = null;
    }

    /** To be read once it has heard what was there one look before. */
    void swapIfCaughtUp(Control control, Generation building, Instant now) {
        CatchUpTarget reached = target;
        Map<Partition, Extent> extents = context.ends().extents(generations.topics());
        target = new CatchUpTarget(building.number(), extents);
        if (reached == null
                || reached.generation() != building.number()
                || progress.lag(building.number(), reached.extents()) > 0) {
            objection = null;
            return;
        }
        int live = control.live().number();
        object(
                building.confirmed() || control.live().isNothing()
                        ? null
                        : guard.toSwap(live, building.number(), generations.heard(live, extents.keySet()), extents));
        if (objection == null && generations.change(control, control.swap(building, now))) {
            LOG.info("Projection {} is read from generation {} now", generations.name(), building.number());
        }
    }

    /** What nobody reads any more; the last good one stays while the one that has replaced it is suspicious. */
    List<Retired> droppable(Control control, Instant now) {
        Retired good = control.lastServed();
        boolean kept = good != null && isKept(control, good);
        return control.droppable(now, context.settings().grace()).stream()
                .filter(one -> !kept || !one.equals(good))
                .toList();
    }

    private boolean isKept(Control control, Retired good) {
        if (control.building() != null) {
            return true;
        }
        Generation live = control.live();
        boolean ours = live.version() == generations.version();
        object(ours && !live.confirmed() ? guard.toReading(good.number(), live.number()) : null);
        return objection != null;
    }

    private void object(@Nullable Objection found) {
        Objection before = objection;
        if (found != null && (before == null || found.reason() != before.reason())) {
            LOG.error(
                    "Projection {} keeps its last good generation until this is over or an operator confirms: {}",
                    generations.name(),
                    found.detail());
        }
        objection = found;
    }
}
