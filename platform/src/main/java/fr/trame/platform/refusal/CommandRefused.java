package fr.trame.platform.refusal;

import org.jspecify.annotations.Nullable;

/** A command was understood and refused. Nothing happened, nothing is broken, sending it again changes nothing. */
public final class CommandRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal reason;
    private final @Nullable String field;

    public CommandRefused(Refusal reason) {
        this(reason, null, reason.message());
    }

    /**
     * @param field the input at fault, as the API names it ({@code publics.age}), if one is
     * @param detail what exactly, in French; never contains what the user typed in free text
     */
    public CommandRefused(Refusal reason, @Nullable String field, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.field = field;
    }

    public Refusal reason() {
        return reason;
    }

    public @Nullable String field() {
        return field;
    }

    /** The sentence for the user. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
