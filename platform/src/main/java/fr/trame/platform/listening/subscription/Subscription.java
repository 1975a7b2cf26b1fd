package fr.trame.platform.listening.subscription;

/** Somebody listening. */
public interface Subscription {

    /** False once it was closed, or has died and must be opened again. */
    boolean running();

    /** Ends after the batch at hand. */
    void close();
}
