package fr.trame.platform.web.limit;

/** Somebody asked too often; it is answered 429. */
public final class TooOften extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooOften(long seconds) {
        super("asked too often", null, false, false);
        this.seconds = seconds;
    }

    /** After how many seconds it is worth while to ask again. */
    public long seconds() {
        return seconds;
    }
}
