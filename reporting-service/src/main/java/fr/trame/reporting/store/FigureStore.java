package fr.trame.reporting.store;

import fr.trame.contracts.Topics;
import fr.trame.platform.deadletters.DeadLetters;
import fr.trame.platform.deadletters.Destination;
import fr.trame.platform.deadletters.GenerationId;
import fr.trame.platform.listening.Partition;
import fr.trame.platform.listening.subscription.Listening;
import fr.trame.platform.readmodel.SelfKeptModel;
import fr.trame.reporting.facts.Tables;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The figures of this instance: the file that is read, fed with every announcement, and at times another one that is built beside it
 * and takes its place once it has caught up. A file that does not open or does not add up is set aside and built again.
 */
public final class FigureStore implements SmartLifecycle, SelfKeptModel {

    /** What is heard. */
    public static final List<String> TOPICS = List.of(Topics.INTERVENTIONS, Topics.REFERRALS, Topics.TRAINING);

    private static final String NAME = "figures";
    private static final Logger LOG = LoggerFactory.getLogger(FigureStore.class);
    private static final long LOOK_MILLIS = 200;

    private final FiguresSettings settings;
    private final Listening listening;
    private final DeadLetters deadLetters;
    private final Supplier<String> births;
    private @Nullable FileFolder folder;
    private @Nullable Fed live;
    private @Nullable Fed building;
    private @Nullable String refused;
    private @Nullable Thread looking;

    FigureStore(FiguresSettings settings, Listening listening, DeadLetters deadLetters, Supplier<String> births) {
        this.settings = settings;
        this.listening = listening;
        this.deadLetters = deadLetters;
        this.births = births;
    }

    /** Answers from one snapshot of the file that is read. Nothing is answered before one has caught up for the first time. */
    public <T> T read(Function<Snapshot, T> question) {
        Fed now;
        synchronized (this) {
            now = live;
        }
        if (now == null) {
            throw new StoreFailed("are being built", null);
        }
        return now.file().read(question);
    }

    @Override
    public synchronized void start() {
        folder = FileFolder.claim(settings.folder());
        int number = folder.live();
        folder.keepOnly(List.of(number));
        live = number == 0 ? null : opened(folder, number);
        if (live == null) {
            build(folder);
        }
    }

    /** The file that was read before, if it can be read still. */
    private @Nullable Fed opened(FileFolder from, int number) {
        try {
            FiguresFile file = FiguresFile.open(from.file(number), settings, births.get());
            long doubled = file.read(Snapshot::doubled);
            if (doubled == 0) {
                return feed(number, file);
            }
            file.close();
            LOG.error("The figures file {} does not add up, {} facts stand in it twice", file.path(), doubled);
        } catch (SQLException | RuntimeException e) {
            LOG.error("The figures file {} cannot be used: {}", from.file(number), e.toString());
        }
        from.setAside(number);
        return null;
    }

    private Fed feed(int number, FiguresFile file) {
        GenerationId id = new GenerationId(NAME + "-" + file.read(Snapshot::born), number);
        FileHearer hearer = new FileHearer(file, id, deadLetters);
        return new Fed(
                number, file, id, hearer, listening.subscriptions().openAll(NAME + "-" + number, TOPICS, hearer));
    }

    private void build(FileFolder in) {
        int number = Math.max(in.unused(), in.live() + 1);
        try {
            building = feed(number, FiguresFile.open(in.file(number), settings, births.get()));
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
        refused = null;
        LOG.info("The figures are built into {}", in.file(number));
        looking = Thread.ofVirtual().name("figures-look").start(this::look);
    }

    /** Until the new file is read, or stays refused. */
    private void look() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(LOOK_MILLIS);
                Map<Partition, Long> ends = listening.topicEnds().read(TOPICS);
                if (caughtUp(ends)) {
                    return;
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Cannot see how far the figures are: {}", e.toString());
            }
        }
    }

    private synchronized boolean caughtUp(Map<Partition, Long> ends) {
        Fed made = building;
        if (made == null || folder == null) {
            return true;
        }
        if (made.behind(ends) > 0) {
            return false;
        }
        refused = live == null ? null : made.doubt(live);
        if (refused != null) {
            LOG.error("The new figures are not read: {}", refused);
            return true;
        }
        Fed before = live;
        folder.live(made.number());
        live = made;
        building = null;
        LOG.info("The figures are read from {} now", made.file().path());
        if (before != null) {
            before.close();
            before.hearer().forgetLetters();
        }
        folder.keepOnly(List.of(made.number()));
        return true;
    }

    /** What is read and what is built, in a few words. */
    synchronized String told() {
        String made = building == null ? "" : ", " + building.file().path() + " is built";
        String doubt = refused == null ? "" : ", which is not read: " + refused;
        return (live == null ? "none is read" : live.file().path() + " is read") + made + doubt;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public State state() {
        Map<Partition, Long> ends = listening.topicEnds().read(TOPICS);
        synchronized (this) {
            return new State(
                    Tables.LAYOUT,
                    live == null ? 0 : live.number(),
                    live == null ? 0 : live.behind(ends),
                    building == null ? null : building.number(),
                    building == null ? null : building.behind(ends),
                    refused);
        }
    }

    /** Builds anew; one that was refused gives way. */
    @Override
    public synchronized boolean rebuild() {
        if (folder == null || (building != null && refused == null)) {
            return false;
        }
        if (building != null) {
            building.close();
            building.hearer().forgetLetters();
        }
        build(folder);
        return true;
    }

    @Override
    public synchronized @Nullable Destination destination(GenerationId id) {
        return Stream.of(live, building)
                .<Fed>mapMulti((fed, sink) -> {
                    if (fed != null && fed.id().equals(id)) {
                        sink.accept(fed);
                    }
                })
                .findFirst()
                .<Destination>map(Fed::hearer)
                .orElse(null);
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            looking.interrupt();
        }
        if (live != null) {
            live.close();
        }
        if (building != null) {
            building.close();
        }
        if (folder != null) {
            folder.close();
        }
        live = null;
        building = null;
        folder = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return folder != null;
    }
}
