package fr.trame.platform.web;

import fr.trame.platform.web.problem.CommonProblem;
import fr.trame.platform.web.problem.Problem;
import fr.trame.platform.web.problem.Problem.FieldError;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** What bean validation found, as a problem: every input at fault with its path. */
final class InvalidInput {

    /** Whoever sends thousands of bad values is not told of each. */
    private static final int MOST = 50;

    private static final Set<String> ABSENCE = Set.of("NotNull", "NotBlank", "NotEmpty");

    private InvalidInput() {}

    static Problem problem(BindingResult result) {
        return problem(result.getFieldErrors().stream()
                .limit(MOST)
                .map(error -> error(error.getField(), error.getCode(), error.getDefaultMessage()))
                .toList());
    }

    static Problem problem(HandlerMethodValidationException invalid) {
        return problem(invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> error(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                code(error),
                                error.getDefaultMessage())))
                .limit(MOST)
                .toList());
    }

    static FieldError missing(String field) {
        return new FieldError(field, CommonProblem.MISSING_FIELD.code(), "Cette information est obligatoire.");
    }

    private static Problem problem(List<FieldError> errors) {
        boolean absent = !errors.isEmpty()
                && errors.stream().allMatch(error -> error.code().equals(CommonProblem.MISSING_FIELD.code()));
        var common = absent ? CommonProblem.MISSING_FIELD : CommonProblem.INVALID_VALUE;
        return errors.size() == 1
                ? common.problem(errors.getFirst().message(), errors)
                : common.problem("%d informations sont à corriger.".formatted(errors.size()), errors);
    }

    private static FieldError error(String field, @Nullable String constraint, @Nullable String message) {
        if (constraint != null && ABSENCE.contains(constraint)) {
            return missing(field);
        }
        var sentence = message == null ? "Cette valeur n’est pas acceptée." : message;
        return new FieldError(field, CommonProblem.INVALID_VALUE.code(), sentence);
    }

    private static @Nullable String code(MessageSourceResolvable error) {
        String @Nullable [] codes = error.getCodes();
        return codes == null || codes.length == 0 ? null : codes[codes.length - 1];
    }
}
