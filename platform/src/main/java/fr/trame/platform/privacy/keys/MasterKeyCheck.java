package fr.trame.platform.privacy.keys;

import com.mongodb.MongoException;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Whether the master key is the one of these data: it must open one at least of the keys that are stored, where there are some.
 * With another one nothing could be read, and each key made with it would be lost to whoever comes back with the right one.
 */
final class MasterKeyCheck implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyCheck.class);

    /** Enough to meet one that opens even where a rotation was cut short. */
    private static final int SAMPLE = 50;

    private final KeyStore store;
    private final MasterKey master;
    private final String whence;
    private volatile boolean fits;
    private volatile boolean started;

    /** @param whence where the master key and the keys are from, for whoever reads the refusal */
    MasterKeyCheck(KeyStore store, MasterKey master, String whence) {
        this.store = store;
        this.master = master;
        this.whence = whence;
    }

    /**
     * Asks before anything else starts, but not while the beans are put together, which is rehearsed with no data at all. While the
     * database is away, the first key that is to be made asks again.
     */
    @Override
    public void start() {
        started = true;
        try {
            require();
        } catch (MongoException away) {
            LOG.warn(
                    "whether the master key is the right one will be asked later: the database of keys does not answer");
        }
    }

    /**
     * Asked once, if it is.
     *
     * @throws MasterKeyRefused if there are keys and none of those looked at opens
     */
    void require() {
        if (!fits) {
            Map<String, KeyStore.Kept> sample = store.sample(SAMPLE);
            long open = sample.entrySet().stream()
                    .filter(one -> opens(one.getKey(), one.getValue()))
                    .count();
            if (open == 0 && !sample.isEmpty()) {
                throw new MasterKeyRefused(
                        "La clé maîtresse n’ouvre aucune des clés déjà conservées (" + whence
                                + ")\u00a0: remettez celle de cette installation. This master key opens none of the stored keys.",
                        null);
            }
            if (open < sample.size()) {
                LOG.warn("{} of {} keys cannot be opened with this master key", sample.size() - open, sample.size());
            }
            fits = true;
        }
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private boolean opens(String owner, KeyStore.Kept kept) {
        try {
            master.unwrap(Objects.requireNonNull(kept.wrapped()).getData(), owner);
            return true;
        } catch (Unopenable other) {
            return false;
        }
    }
}
