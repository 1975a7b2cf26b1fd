package fr.trame.platform.refusal;

import fr.trame.contracts.privacy.Technical;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a caller may do with something as it stands now, as a view shows it.
 *
 * @param actions names of what may be done, in the order of the page
 * @param refused the other actions, each with the refusal that it would get
 */
@Technical
public record Offer(List<String> actions, List<RefusedAction> refused) {

    /** Nothing is offered, and nobody asked. */
    public static final Offer NONE = new Offer(List.of(), List.of());

    /**
     * An action that is not offered.
     *
     * @param code of the refusal
     * @param message its sentence, in French
     */
    @Technical
    public record RefusedAction(String action, String code, String message) {}

    /** Offers each action of an enum that no rule refuses, under its name in lower case. */
    public static <A extends Enum<A>> Offer of(Class<A> actions, Function<A, Optional<Refusal>> broken) {
        List<String> open = new ArrayList<>();
        List<RefusedAction> refused = new ArrayList<>();
        for (A action : actions.getEnumConstants()) {
            String name = action.name().toLowerCase(Locale.ROOT).replace('_', '-');
            broken.apply(action)
                    .ifPresentOrElse(
                            refusal -> refused.add(new RefusedAction(name, refusal.code(), refusal.message())),
                            () -> open.add(name));
        }
        return new Offer(List.copyOf(open), List.copyOf(refused));
    }
}
