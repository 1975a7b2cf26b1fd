package fr.trame.platform.mail;

import com.mongodb.MongoException;
import fr.trame.platform.mail.MailStore.Claimed;
import fr.trame.platform.privacy.Sealing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what is due, letter by letter, for as long as the service runs. Each is claimed before a server hears of it; what came of it
 * is noted, and noted later where the database is away just then. Not noted before the lease ends, it is doubtful.
 */
class MailRound implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
    private static final Duration BETWEEN_FORGETTING = Duration.ofHours(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    /** What a try came to, until it is noted. */
    private record Note(Claimed claimed, Delivery delivery, Instant at) {}

    private final MailStore store;
    private final MailSettings settings;
    private final Sealing sealing;
    private final Postman postman;
    private final Clock clock;
    private final Queue<Note> unnoted = new ArrayDeque<>();
    private Instant forgotten = Instant.EPOCH;
    private boolean troubled;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    MailRound(MailStore store, MailSettings settings, Sealing sealing, Postman postman, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.sealing = sealing;
        this.postman = postman;
        this.clock = clock;
    }

    /**
     * Sends all that is due now; where no server answers, no more than one letter finds it out.
     *
     * @return how many were tried
     */
    int run() {
        noteAll();
        long lost = store.doubtful(now());
        if (lost > 0) {
            LOG.warn(
                    "{} letters may have been sent or not: they wait for somebody to say whether to send them again",
                    lost);
        }
        forget();
        int tried = 0;
        while (settings.isOn() && stopping.getCount() > 0) {
            Optional<Claimed> next = store.claim(now(), now().plus(settings.lease()));
            if (next.isEmpty()) {
                break;
            }
            Delivery came = send(next.get());
            unnoted.add(new Note(next.get(), came, now()));
            noteAll();
            tried++;
            if (came.trouble() == MailTrouble.NO_SERVER || came.trouble() == MailTrouble.NOT_SIGNED_IN) {
                break;
            }
        }
        return tried;
    }

    private Delivery send(Claimed claimed) {
        String sealed = claimed.content();
        Optional<LetterContent> content =
                sealed == null ? Optional.empty() : LetterContent.opened(sealing, claimed.id(), sealed);
        return content.map(words -> postman.deliver(claimed.id(), words))
                .orElseGet(() -> Delivery.failed(MailTrouble.CONTENT_GONE));
    }

    private void noteAll() {
        for (Note note = unnoted.peek(); note != null; note = unnoted.peek()) {
            note(note);
            unnoted.remove();
        }
    }

    private void note(Note note) {
        Claimed claimed = note.claimed();
        MailTrouble trouble = note.delivery().trouble();
        Instant next = note.at().plus(settings.pauseAfter(claimed.tries()));
        boolean over = next.isAfter(claimed.since().plus(settings.giveUp()));
        if (trouble == null) {
            store.note(claimed, MailState.SENT, note.at(), note.delivery(), note.at());
        } else if (trouble == MailTrouble.NO_ANSWER) {
            store.note(claimed, MailState.UNKNOWN, note.at(), note.delivery(), note.at());
        } else if (trouble.isPermanent() || over) {
            store.note(claimed, MailState.REFUSED, note.at(), note.delivery(), note.at());
        } else {
            store.note(claimed, MailState.WAITING, next, note.delivery(), note.at());
        }
        if (trouble != null) {
            LOG.info("letter {} was not taken: {}", claimed.id(), trouble);
        }
    }

    private void forget() {
        Instant now = now();
        if (now.isAfter(forgotten.plus(BETWEEN_FORGETTING))) {
            store.forget(
                    now.minus(settings.repeatable()),
                    now.atOffset(ZoneOffset.UTC).minus(settings.remembered()).toInstant());
            forgotten = now;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopping = end;
        thread = Thread.ofVirtual().name("mail").start(() -> loop(end));
    }

    private void loop(CountDownLatch end) {
        try {
            do {
                runGuarded();
            } while (!end.await(settings.pause().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void runGuarded() {
        try {
            run();
            troubled = false;
        } catch (MongoException away) {
            if (!troubled) {
                LOG.warn("letters wait: the database does not answer");
            }
            troubled = true;
        } catch (RuntimeException unexpected) {
            LOG.error("a round of letters failed", unexpected);
        }
    }

    /** A letter that is being sent is finished; one that takes too long is left to its lease. */
    @Override
    public void stop() {
        stopping.countDown();
        Thread running = thread;
        thread = null;
        if (running != null) {
            try {
                if (!running.join(STOP_PATIENCE)) {
                    running.interrupt();
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
