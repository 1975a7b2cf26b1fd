package fr.trame.platform.privacy.keys;

import fr.trame.platform.privacy.keys.KeyStore.Kept;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.types.Binary;

/**
 * Wraps every key with the present primary master key. May be interrupted at any moment and done again: what is
 * wrapped with the primary already stays as it is. The keys themselves do not change, nor does anything sealed.
 */
public final class MasterKeyRotation {

    private final KeyStore store;
    private final MasterKey master;

    MasterKeyRotation(KeyStore store, MasterKey master) {
        this.store = store;
        this.master = master;
    }

    /**
     * What became of the keys.
     *
     * @param unreadable owners whose key no known master key unwraps; while there are any, no old one may be removed
     */
    public record Outcome(int wrappedAgain, int current, int destroyed, List<String> unreadable) {}

    private enum Step {
        WRAPPED_AGAIN,
        CURRENT,
        DESTROYED,
        UNREADABLE
    }

    public Outcome run() {
        Map<Step, List<String>> done = new EnumMap<>(Step.class);
        for (String owner : store.owners()) {
            done.computeIfAbsent(wrapAgain(owner), step -> new ArrayList<>()).add(owner);
        }
        return new Outcome(
                done.getOrDefault(Step.WRAPPED_AGAIN, List.of()).size(),
                done.getOrDefault(Step.CURRENT, List.of()).size(),
                done.getOrDefault(Step.DESTROYED, List.of()).size(),
                List.copyOf(done.getOrDefault(Step.UNREADABLE, List.of())));
    }

    /** Until nobody else changed it in between: a person may be forgotten meanwhile, and stays so. */
    private Step wrapAgain(String owner) {
        while (true) {
            Kept kept = store.find(owner);
            Binary wrapped = kept == null ? null : kept.wrapped();
            if (kept == null || wrapped == null) {
                return Step.DESTROYED;
            }
            if (master.isCurrent(wrapped.getData())) {
                return Step.CURRENT;
            }
            byte[] again;
            try {
                again = master.wrap(master.unwrap(wrapped.getData(), owner), owner);
            } catch (Unopenable unknown) {
                return Step.UNREADABLE;
            }
            if (store.replace(owner, kept.version(), Kept.key(kept.version() + 1, again))) {
                return Step.WRAPPED_AGAIN;
            }
        }
    }
}
