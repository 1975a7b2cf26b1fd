package fr.trame.platform.privacy.keys;

import org.jspecify.annotations.Nullable;

/**
 * Something sealed cannot be opened, and not because a person was forgotten: it was changed, or moved from where it
 * belongs, or its key is missing. Never skipped in silence.
 */
public class Unopenable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unopenable(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
