package fr.trame.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A failure as the logs may have it: its kind, where it happened and what caused it. Messages are left out, for they may repeat
 * what somebody typed.
 */
final class FailureWithoutMessages extends Exception {

    private static final long serialVersionUID = 1L;

    FailureWithoutMessages(Throwable failure) {
        super(failure.getClass().getName(), of(failure.getCause()), false, true);
        setStackTrace(failure.getStackTrace());
    }

    private static @Nullable FailureWithoutMessages of(@Nullable Throwable cause) {
        return cause == null ? null : new FailureWithoutMessages(cause);
    }
}
