package fr.trame.platform.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again; says once that it fails and once that it works again, however often it is tried. */
final class Repeating implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

    private final String failure;
    private final Rest rest;
    private final Runnable task;
    private boolean failing;

    Repeating(String failure, Rest rest, Runnable task) {
        this.failure = failure;
        this.rest = rest;
        this.task = task;
    }

    /** Lasts as long as nothing needs to be done. */
    @FunctionalInterface
    interface Rest {

        void rest() throws InterruptedException;
    }

    /** Until the thread is interrupted. */
    Thread start() {
        return Thread.ofVirtual().name("repeating").start(this);
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            once();
            try {
                rest.rest();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void once() {
        try {
            task.run();
            if (failing) {
                LOG.info("No longer: {}", failure);
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing && !Thread.currentThread().isInterrupted()) {
                LOG.warn("{}, tried again until this is over: {}", failure, e.toString());
                LOG.debug("Why", e);
            }
            failing = true;
        }
    }
}
