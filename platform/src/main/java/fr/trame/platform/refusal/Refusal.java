package fr.trame.platform.refusal;

import java.util.Locale;
import java.util.Objects;

/**
 * A reason to say no, implemented by one enum per feature, each constant of which {@link Says} what it is. Its code is part of the API and
 * never changes.
 */
public interface Refusal {

    /** The constant's name, {@code ALREADY_VOIDED}. */
    String name();

    /** What sort of no it is; the web layer turns it into a status. */
    default RefusalKind kind() {
        return says().kind();
    }

    /** One plain French sentence for the person who asked. */
    default String message() {
        return says().value();
    }

    /** The code on the wire, {@code already-voided}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default CommandRefused refusal() {
        return new CommandRefused(this);
    }

    /** Says no because of this input, as the API names it ({@code publics.age}). */
    default CommandRefused on(String field) {
        return on(field, message());
    }

    /** The same with a sentence that says what exactly; it never contains what the user typed in free text. */
    default CommandRefused on(String field, String detail) {
        return new CommandRefused(this, field, detail);
    }

    private Says says() {
        try {
            Says says = ((Enum<?>) this).getDeclaringClass().getField(name()).getAnnotation(Says.class);
            return Objects.requireNonNull(says, () -> this + " says nothing");
        } catch (NoSuchFieldException never) {
            throw new IllegalStateException(never);
        }
    }
}
