package fr.trame.launcher.refusal;

/** It cannot be done, for a reason the person at the keyboard can mend; the message is for them, in French. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String line;

    public Refused(String line) {
        super(line);
        this.line = line;
    }

    public String line() {
        return line;
    }
}
