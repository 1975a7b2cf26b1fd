package fr.trame.platform.privacy.keys;

/** The key that wraps all others. Here it is a keyset of our own; a key management service can stand in its place. */
public interface MasterKey {

    /** Wraps the key of an owner, so that it can be unwrapped for nobody else. */
    byte[] wrap(byte[] key, String owner);

    /**
     * The key again.
     *
     * @throws Unopenable if it was wrapped with a key that is not known here, or for somebody else
     */
    byte[] unwrap(byte[] wrapped, String owner);

    /** Is there a key that new ones are not wrapped with any more? Then a rotation is under way. */
    boolean holdsOlder();

    /** Was it wrapped with the key that new ones are wrapped with? If not, a rotation has to wrap it again. */
    boolean isCurrent(byte[] wrapped);
}
