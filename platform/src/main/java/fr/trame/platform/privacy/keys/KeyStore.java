package fr.trame.platform.privacy.keys;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Where the wrapped keys are, one for each owner, for ever: a destroyed one leaves its place taken. */
interface KeyStore {

    /**
     * What is kept of one owner's key.
     *
     * @param version grows with each change, guards against another writer
     * @param wrapped the key as the master key wrapped it; null once it is destroyed
     * @param destroyed when; null while it is not
     */
    record Kept(
            long version,
            @Nullable Binary wrapped,
            @Nullable Instant destroyed) {

        static Kept key(long version, byte[] wrapped) {
            return new Kept(version, new Binary(wrapped), null);
        }

        static Kept destroyed(long version, Instant at) {
            return new Kept(version, null, at);
        }
    }

    @Nullable
    Kept find(String owner);

    /** The same of many, by one look-up per thousand; those of whom nothing is kept are left out. */
    Map<String, Kept> find(Collection<String> owners);

    /** Returns false if there is something for this owner already. */
    boolean insert(String owner, Kept kept);

    /** Returns false if what is there is not of this version any more. */
    boolean replace(String owner, long version, Kept kept);

    /** Everybody for whom there is something. */
    List<String> owners();

    /** Those who still have a key and whose name begins so. */
    List<String> holders(String prefix);

    /** Some of those who still have a key, no more than so many. */
    Map<String, Kept> sample(int most);
}
