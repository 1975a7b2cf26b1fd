package fr.trame.platform.eventstore.about;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import fr.trame.platform.eventstore.mongo.CommitCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Completes the commits that were stored before commits told whom they are about: in the background, page by page, each
 * time a service starts. The index itself remembers what is done: it holds those that do not tell together, and afterwards
 * none, so that a later start asks once.
 */
class AboutCompletion implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AboutCompletion.class);
    private static final int PAGE = 500;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** An index serves the first condition, the second tells it from an empty list on every server. */
    private static final Bson SILENT =
            Filters.and(Filters.eq(CommitCodec.ABOUT, null), Filters.exists(CommitCodec.ABOUT, false));

    private final MongoCollection<Document> events;
    private final CommitCodec codec;
    private volatile boolean running;
    private @Nullable Thread thread;

    AboutCompletion(MongoCollection<Document> events, CommitCodec codec) {
        this.events = events;
        this.codec = codec;
    }

    /** Are there commits that do not tell? */
    static boolean isDue(MongoCollection<Document> events) {
        return events.find(SILENT)
                        .projection(Projections.include(CommitCodec.ID))
                        .limit(1)
                        .first()
                != null;
    }

    /** How many were completed. */
    long complete() {
        events.createIndex(Indexes.ascending(CommitCodec.ABOUT), new IndexOptions().name(CommitCodec.ABOUT));
        long completed = 0;
        for (List<Document> page = page(); !page.isEmpty(); page = page()) {
            List<UpdateOneModel<Document>> updates = page.stream()
                    .map(commit -> new UpdateOneModel<Document>(
                            Filters.eq(CommitCodec.ID, commit.get(CommitCodec.ID)),
                            Updates.set(CommitCodec.ABOUT, codec.about(commit))))
                    .toList();
            events.bulkWrite(updates, new BulkWriteOptions().ordered(false));
            completed += page.size();
        }
        return completed;
    }

    private List<Document> page() {
        return events.find(SILENT).limit(PAGE).batchSize(PAGE).into(new ArrayList<>());
    }

    private void run() {
        while (running) {
            try {
                long completed = complete();
                if (completed > 0) {
                    LOG.info("{} commits now tell whom they are about", completed);
                }
                return;
            } catch (RuntimeException later) {
                LOG.debug("commits are completed later", later);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("about-completion").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
