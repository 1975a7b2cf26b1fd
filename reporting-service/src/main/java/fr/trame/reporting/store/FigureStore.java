package fr.trame.reporting.store;

import fr.trame.contracts.Topics;
import fr.trame.platform.deadletters.DeadLetters;
import fr.trame.platform.deadletters.Destination;
import fr.trame.platform.deadletters.GenerationId;
import fr.trame.platform.listening.Partition;
import fr.trame.platform.listening.subscription.Subscription;
import fr.trame.platform.listening.subscription.Subscriptions;
import fr.trame.platform.readmodel.Control;
import fr.trame.platform.readmodel.Generations;
import fr.trame.platform.readmodel.Parking;
import fr.trame.platform.run.ProjectionMetrics;
import fr.trame.platform.run.ProjectionSettings;
import fr.trame.reporting.facts.Tables;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The figures of this instance: a file for each generation, of which one is read, fed with every announcement. They are looked after like
 * every other read model, by what this instance alone decides. A file that does not open or does not add up is set aside, and the figures
 * are built again.
 */
public final class FigureStore implements SmartLifecycle, Generations {

    /** What is heard. */
    public static final List<String> TOPICS =
            List.of(Topics.INTERVENTIONS, Topics.REFERRALS, Topics.CONFLICTS, Topics.TRAINING);

    static final String NAME = "figures";

    private static final Logger LOG = LoggerFactory.getLogger(FigureStore.class);
    private static final int ENOUGH_OF_AN_ID = 8;

    private final FiguresSettings settings;
    private final Subscriptions subscriptions;
    private final Waiting waiting;
    private final Map<Integer, FileHearer> opened = new HashMap<>();
    private @Nullable FileFolder folder;
    private @Nullable Control control;

    FigureStore(FiguresSettings settings, Subscriptions subscriptions, Waiting waiting) {
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.waiting = waiting;
    }

    /** How what cannot be counted waits, and is told. */
    record Waiting(DeadLetters deadLetters, ProjectionSettings settings, ProjectionMetrics metrics) {

        FileHearer hearer(FiguresFile file, GenerationId id) {
            return new FileHearer(file, new Parking(deadLetters, id, settings.mostWaiting()), metrics);
        }
    }

    /** Answers from one snapshot of the file that is read. Nothing is answered before one has caught up for the first time. */
    public <T> T read(Function<Snapshot, T> question) {
        return live().read(question);
    }

    private synchronized FiguresFile live() {
        if (control == null || control.live().isNothing()) {
            throw new StoreFailed("are being built", null);
        }
        return open(control.live().number()).file();
    }

    /** Before anybody looks after it. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public synchronized void start() {
        folder = FileFolder.claim(settings.folder());
        Control stored = folder.control();
        Control usable = stored == null ? Control.empty(NAME) : stored;
        control = usable;
        for (Control.Generation generation : usable.fed().toList()) {
            if (!generation.isNothing() && !opens(generation.number())) {
                folder.setAside(generation.number());
                usable = usable.lost(generation.number());
            }
        }
        folder.control(usable);
        control = usable;
        folder.keepOnly(usable.stored().toList());
    }

    private boolean opens(int number) {
        try {
            FiguresFile file = open(number).file();
            long doubled = file.read(Snapshot::doubled);
            if (doubled == 0) {
                return true;
            }
            LOG.error("The figures file {} does not add up, {} facts stand in it twice", file.path(), doubled);
        } catch (RuntimeException e) {
            LOG.error("The figures file {} cannot be used: {}", number, e.toString());
        }
        close(number);
        return false;
    }

    private synchronized FileHearer open(int number) {
        FileHearer hearer = opened.get(number);
        if (hearer == null) {
            try {
                GenerationId id = id(number);
                hearer = waiting.hearer(FiguresFile.open(claimed().file(number), settings, id.toString()), id);
                opened.put(number, hearer);
            } catch (SQLException e) {
                throw new StoreFailed(e);
            }
        }
        return hearer;
    }

    /** Waits for whoever reads it, and lets the others read on meanwhile. */
    private void close(int number) {
        FileHearer hearer;
        synchronized (this) {
            hearer = opened.remove(number);
        }
        if (hearer != null) {
            hearer.file().close();
        }
    }

    private synchronized FileFolder claimed() {
        if (folder == null) {
            throw new StoreFailed("are not started", null);
        }
        return folder;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Another number for another layout, which need not grow: a file of another one does not open, and is built again. */
    @Override
    public int version() {
        return Tables.LAYOUT;
    }

    @Override
    public List<String> topics() {
        return TOPICS;
    }

    @Override
    public synchronized Control control() {
        if (control == null) {
            throw new StoreFailed("are not started", null);
        }
        return control;
    }

    @Override
    public synchronized boolean change(Control before, Control after) {
        if (!before.equals(control)) {
            return false;
        }
        claimed().control(after);
        control = after;
        return true;
    }

    /** Each instance has its own letters: what waits for one file may have been counted in another. */
    @Override
    public GenerationId id(int number) {
        return new GenerationId(NAME + "-" + control().born().substring(0, ENOUGH_OF_AN_ID), number);
    }

    @Override
    public long things(int number) {
        return open(number).file().read(Snapshot::facts);
    }

    @Override
    public Destination destination(int number) {
        return open(number);
    }

    @Override
    public Map<Partition, Long> heard(int number, Collection<Partition> partitions) {
        return control().stored().anyMatch(stored -> stored == number)
                ? open(number).heard(partitions)
                : Map.of();
    }

    @Override
    public Subscription feed(int number) {
        FileHearer hearer = open(number);
        LOG.info("The figures hear for {}", hearer.file().path());
        return subscriptions.openAll(NAME + "-" + number, TOPICS, hearer);
    }

    @Override
    public void drop(int number) {
        close(number);
        claimed().remove(number);
        waiting.deadLetters().forget(id(number));
    }

    @Override
    public synchronized void stop() {
        List.copyOf(opened.keySet()).forEach(this::close);
        if (folder != null) {
            folder.close();
        }
        folder = null;
        control = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return folder != null;
    }
}
