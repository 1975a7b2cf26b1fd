package fr.trame.launcher;

/** Trame cannot start, for a reason the person at the keyboard can mend; the message is one line for them. */
final class LaunchRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String line;

    LaunchRefused(String line) {
        super(line);
        this.line = line;
    }

    String line() {
        return line;
    }
}
