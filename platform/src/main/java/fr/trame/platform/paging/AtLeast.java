package fr.trame.platform.paging;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a list has to know before it is answered: {@code <id>@<version>}, a thing that the caller has just changed. It is waited
 * for, and not for ever: what is not there in time is told by the header {@value #BEHIND}.
 */
public final class AtLeast {

    /** Set on an answer that does not know yet what was asked for. */
    public static final String BEHIND = "Trame-Behind";

    /** Nothing in particular. */
    public static final AtLeast NOTHING = new AtLeast("", -1, Duration.ZERO, () -> {});

    /** Of both, the form. */
    static final String PATTERN = "^.{1,200}@[0-9]{1,18}$";

    private static final Pattern FORM = Pattern.compile("(.{1,200})@([0-9]{1,18})");

    /** Another instance may have heard what this one has not: look again after this long. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final String id;
    private final long version;
    private final Duration patience;
    private final Runnable behind;

    private AtLeast(String id, long version, Duration patience, Runnable behind) {
        this.id = id;
        this.version = version;
        this.patience = patience;
        this.behind = behind;
    }

    /** How far a list is. */
    public interface Progress {

        /** How much was heard here so far; grows with each batch. */
        long heard();

        /** Is this thing there, as it was at that version or later? */
        boolean has(String id, long version);

        /** Waits until more than that was heard here, or for so long. */
        void await(long heard, Duration longest) throws InterruptedException;
    }

    /**
     * Reads the parameter.
     *
     * @param behind told if it was not there in time
     * @throws fr.trame.platform.refusal.CommandRefused if it has not the form
     */
    static AtLeast of(@Nullable String parameter, Duration patience, Runnable behind) {
        if (parameter == null) {
            return NOTHING;
        }
        Matcher form = FORM.matcher(parameter);
        if (!form.matches()) {
            throw PagingRefusal.AT_LEAST_MALFORMED.on("atLeast");
        }
        return new AtLeast(form.group(1), Long.parseLong(form.group(2)), patience, behind);
    }

    /** Returns once the list has it, or patience is over. */
    public void waitFor(Progress progress) {
        if (version < 0) {
            return;
        }
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                long heard = progress.heard();
                if (progress.has(id, version)) {
                    return;
                }
                Duration left = Duration.ofNanos(end - System.nanoTime());
                if (!left.isPositive()) {
                    behind.run();
                    return;
                }
                progress.await(heard, left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            behind.run();
        }
    }
}
