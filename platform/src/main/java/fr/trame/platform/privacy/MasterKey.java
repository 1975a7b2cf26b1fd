package fr.trame.platform.privacy;

/** The key that wraps the keys of persons. Here it is a keyset of our own; a key management service can stand in its place. */
public interface MasterKey {

    /** Wraps the key of a person, so that it can be unwrapped for nobody else. */
    byte[] wrap(byte[] key, String person);

    /**
     * The key again.
     *
     * @throws Unopenable if it was wrapped with a key that is not known here, or for somebody else
     */
    byte[] unwrap(byte[] wrapped, String person);

    /** Is there a key that new ones are not wrapped with any more? Then a rotation is under way. */
    boolean holdsOlder();

    /** Was it wrapped with the key that new ones are wrapped with? If not, a rotation has to wrap it again. */
    boolean isCurrent(byte[] wrapped);
}
