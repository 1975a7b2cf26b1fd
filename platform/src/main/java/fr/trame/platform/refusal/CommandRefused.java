package fr.trame.platform.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command was understood and refused. Nothing happened, nothing is broken, sending it again changes nothing. */
public final class CommandRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal reason;
    private final transient List<Fault> faults;
    private final transient List<String> instead;

    /**
     * An input at fault.
     *
     * @param field as the API names it ({@code publics.age})
     * @param detail what exactly, in French; never contains what the user typed in free text
     */
    public record Fault(Refusal reason, String field, String detail) {}

    public CommandRefused(Refusal reason) {
        this(reason, List.of(), reason.message(), List.of());
    }

    /** Refused for one input, if one is at fault; the rest is as for a {@link Fault}. */
    public CommandRefused(Refusal reason, @Nullable String field, String detail) {
        this(reason, field == null ? List.of() : List.of(new Fault(reason, field, detail)), detail, List.of());
    }

    private CommandRefused(Refusal reason, List<Fault> faults, String detail, List<String> instead) {
        super(detail, null, false, false);
        this.reason = reason;
        this.faults = List.copyOf(faults);
        this.instead = List.copyOf(instead);
    }

    /** Refused for several inputs, of which the first one gives the reason. */
    static CommandRefused of(List<Fault> faults) {
        Fault first = faults.getFirst();
        String detail =
                faults.size() == 1 ? first.detail() : "%d informations sont à corriger.".formatted(faults.size());
        return new CommandRefused(first.reason(), faults, detail, List.of());
    }

    /** The same, telling by their names in an {@link Offer} what else the caller may do with the thing. */
    public CommandRefused instead(List<String> actions) {
        return new CommandRefused(reason, faults, detail(), actions);
    }

    public Refusal reason() {
        return reason;
    }

    /** Every input at fault; none where it is not a matter of input. */
    public List<Fault> faults() {
        return faults;
    }

    /** What else the caller may do with the thing, where that is told. */
    public List<String> instead() {
        return instead;
    }

    /** The sentence for the user. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
