package fr.trame.platform.web.body;

import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.web.problem.CommonProblem;
import fr.trame.platform.web.problem.Problem;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a body that could not be read, and where, without repeating any of it. */
public final class UnreadableBody {

    /** What may be the name of a field or a code. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    private UnreadableBody() {}

    /** What to answer; of several causes the first that says something. */
    public static Problem problem(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case JacksonIOException input
                when input.getCause() instanceof PayloadTooLarge -> {
                    return CommonProblem.PAYLOAD_TOO_LARGE.problem();
                }
                case PayloadTooLarge large -> {
                    return CommonProblem.PAYLOAD_TOO_LARGE.problem();
                }
                case CommandRefused refused -> {
                    return Problem.of(refused);
                }
                case ValueInstantiationException value
                when value.getCause() instanceof CommandRefused refused -> {
                    return Problem.of(refused);
                }
                case JacksonException json -> {
                    return of(json);
                }
                default -> {}
            }
        }
        return CommonProblem.MALFORMED_JSON.problem();
    }

    private static Problem of(JacksonException json) {
        String field = path(json);
        return switch (json) {
            case UnfitValue unfit -> unfit.on(field);
            case UnrecognizedPropertyException unknown ->
                CommonProblem.UNKNOWN_FIELD.of(field, "Ce champ n’existe pas.");
            case InvalidNullException missing ->
                CommonProblem.MISSING_FIELD.of(field, "Cette information est obligatoire.");
            case ValueInstantiationException invalid ->
                CommonProblem.INVALID_VALUE.of(field, "Cette valeur n’est pas acceptée.");
            case MismatchedInputException trailing when isTrailing(trailing) -> CommonProblem.MALFORMED_JSON.problem();
            case InputCoercionException number -> wrongType(field);
            case DatabindException mismatch -> wrongType(field);
            case StreamReadException syntax -> CommonProblem.MALFORMED_JSON.problem(position(syntax));
            default -> CommonProblem.MALFORMED_JSON.problem();
        };
    }

    /** Jackson has no type of its own for what follows the end of the document. */
    private static boolean isTrailing(MismatchedInputException mismatch) {
        return mismatch.getPath().isEmpty() && mismatch.getOriginalMessage().startsWith("Trailing token");
    }

    private static Problem wrongType(String field) {
        return field.isEmpty()
                ? CommonProblem.WRONG_TYPE.problem()
                : CommonProblem.WRONG_TYPE.of(field, "Cette valeur n’est pas du type attendu.");
    }

    private static String position(StreamReadException syntax) {
        var location = syntax.getLocation();
        return location == null || location.getLineNr() < 1
                ? "Le contenu envoyé n’est pas du JSON lisible."
                : "Le contenu n’est pas du JSON lisible à la ligne %d, colonne %d."
                        .formatted(location.getLineNr(), location.getColumnNr());
    }

    /** {@code publics.age}, {@code interventions[3].date}. */
    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(UnreadableBody::step)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** A name that cannot be one of ours is somebody's text, and is not repeated. */
    private static String step(JacksonException.Reference reference) {
        @Nullable String name = reference.getPropertyName();
        if (name == null) {
            return "[" + reference.getIndex() + "]";
        }
        return "." + (NAME.matcher(name).matches() ? name : "*");
    }
}
