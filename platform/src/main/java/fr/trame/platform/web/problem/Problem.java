package fr.trame.platform.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.refusal.RefusalKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that says no, as RFC 9457 writes it.
 *
 * @param type {@code /problems/<code>}
 * @param title the kind of problem in one French sentence
 * @param status HTTP status
 * @param detail what exactly, in French; never repeats what the caller sent
 * @param code stable name of the problem, part of the API
 * @param errors the inputs at fault, where some are
 * @param actions what the caller may do with the thing instead, where that is told
 * @param instance path of the request
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Technical
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldError> errors,
        List<String> actions,
        @Nullable String instance) {

    /**
     * An input at fault.
     *
     * @param field its path in the body ({@code publics.age}), or the parameter's name
     * @param message one French sentence
     */
    @Technical
    public record FieldError(String field, String code, String message) {}

    /** The body a refusal has as an answer of its own. */
    public static Problem of(CommandRefused refused) {
        var reason = refused.reason();
        List<FieldError> errors = refused.faults().stream()
                .map(fault -> new FieldError(fault.field(), fault.reason().code(), fault.detail()))
                .toList();
        return new Problem(
                "/problems/" + reason.code(),
                reason.message(),
                status(reason.kind()),
                refused.detail(),
                reason.code(),
                errors,
                refused.instead(),
                null);
    }

    private static int status(RefusalKind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case CONFLICT -> 409;
            case STALE -> 412;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
        };
    }

    /** In answer to a request for this path. */
    public Problem at(String path) {
        return new Problem(type, title, status, detail, code, errors, actions, path);
    }
}
