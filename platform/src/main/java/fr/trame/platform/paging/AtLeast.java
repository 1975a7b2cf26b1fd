package fr.trame.platform.paging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a list has to know before it is answered: {@code <id>@<version>}, things that the caller has just changed. They are waited
 * for, and not for ever: what is not there in time is told by the header {@value #BEHIND}.
 */
public final class AtLeast {

    /** Set on an answer that does not know yet what was asked for. */
    public static final String BEHIND = "Trame-Behind";

    /** Nothing in particular. */
    public static final AtLeast NOTHING = new AtLeast(List.of(), Duration.ZERO, () -> {});

    /** As a page asks for after a batch. */
    static final int MOST = 20;

    /** The form of one. */
    static final String PATTERN = "^.{1,200}@[0-9]{1,18}$";

    private static final Pattern FORM = Pattern.compile("(.{1,200})@([0-9]{1,18})");

    /** Another instance may have heard what this one has not: look again after this long. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final List<Thing> things;
    private final Duration patience;
    private final Runnable behind;

    private AtLeast(List<Thing> things, Duration patience, Runnable behind) {
        this.things = things;
        this.patience = patience;
        this.behind = behind;
    }

    private record Thing(String id, long version) {}

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
     * Reads the values of the parameter, {@value #MOST} at most.
     *
     * @param behind told if it was not there in time
     * @throws fr.trame.platform.refusal.CommandRefused if one has not the form, or there are more
     */
    static AtLeast of(List<String> values, Duration patience, Runnable behind) {
        if (values.size() > MOST) {
            throw PagingRefusal.AT_LEAST_MALFORMED.on("atLeast");
        }
        return new AtLeast(values.stream().map(AtLeast::thing).toList(), patience, behind);
    }

    private static Thing thing(String value) {
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            throw PagingRefusal.AT_LEAST_MALFORMED.on("atLeast");
        }
        return new Thing(form.group(1), Long.parseLong(form.group(2)));
    }

    /** Returns once the list has all of them, or patience is over. */
    public void waitFor(Progress progress) {
        List<Thing> missing = new ArrayList<>(things);
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!missing.isEmpty()) {
                long heard = progress.heard();
                missing.removeIf(thing -> progress.has(thing.id, thing.version));
                if (missing.isEmpty()) {
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
