package fr.trame.platform.refusal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that all have to hold, each with the refusal that whoever breaks it gets, in the order in which they are told. The same
 * list says no when something is decided, and what is not offered when it is shown.
 *
 * @param <T> what the conditions look at
 */
public final class Rules<T> {

    private record Condition<T>(
            Refusal otherwise, @Nullable String field, Predicate<T> holds, Function<T, String> detail) {

        boolean isBroken(T subject) {
            return !holds.test(subject);
        }
    }

    private final List<Condition<T>> conditions;

    private Rules(List<Condition<T>> conditions) {
        this.conditions = conditions;
    }

    /** Rules of such things, of which there are none yet. */
    public static <T> Rules<T> of(Class<T> subject) {
        return new Rules<>(List.of());
    }

    /** The same and one more: this holds, whatever is sent. */
    public Rules<T> require(Refusal otherwise, Predicate<T> holds) {
        return and(new Condition<>(otherwise, null, holds, _ -> otherwise.message()));
    }

    /** The same and one more: this holds of an input, as the API names it. */
    public Rules<T> require(String field, Refusal otherwise, Predicate<T> holds) {
        return require(field, otherwise, holds, _ -> otherwise.message());
    }

    /** The same with a sentence that says what exactly; it never contains what the user typed in free text. */
    public Rules<T> require(String field, Refusal otherwise, Predicate<T> holds, Function<T, String> detail) {
        return and(new Condition<>(otherwise, field, holds, detail));
    }

    /** These and those, in this order. */
    public Rules<T> and(Rules<T> others) {
        return new Rules<>(
                Stream.concat(conditions.stream(), others.conditions.stream()).toList());
    }

    private Rules<T> and(Condition<T> condition) {
        return and(new Rules<>(List.of(condition)));
    }

    /** The first refusal that the subject would get. */
    public Optional<Refusal> broken(T subject) {
        return conditions.stream()
                .filter(condition -> condition.isBroken(subject))
                .map(Condition::otherwise)
                .findFirst();
    }

    /** Refuses for the first condition that does not hold. */
    public void check(T subject) {
        for (Condition<T> condition : conditions) {
            if (condition.isBroken(subject)) {
                throw new CommandRefused(
                        condition.otherwise(),
                        condition.field(),
                        condition.detail().apply(subject));
            }
        }
    }

    /** Notes every input of which a condition does not hold, so that one refusal can name all of them. */
    public void check(T subject, Faults faults) {
        for (Condition<T> condition : conditions) {
            if (condition.field() != null && condition.isBroken(subject)) {
                faults.add(
                        condition.otherwise(),
                        condition.field(),
                        condition.detail().apply(subject));
            }
        }
    }
}
