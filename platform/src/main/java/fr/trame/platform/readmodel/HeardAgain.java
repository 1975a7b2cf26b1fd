package fr.trame.platform.readmodel;

/** The batch could not be finished now and is to be heard again, from where the stored positions say. */
public final class HeardAgain extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HeardAgain(String reason) {
        super(reason, null, false, false);
    }
}
