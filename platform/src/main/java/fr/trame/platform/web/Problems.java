package fr.trame.platform.web;

import fr.trame.platform.eventstore.StoreRefused;
import fr.trame.platform.eventstore.StoreUnavailable;
import fr.trame.platform.eventstore.StreamExists;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.refusal.RefusalKind;
import fr.trame.platform.web.Problem.FieldError;
import java.util.List;
import tools.jackson.core.JacksonException;

/** Problems for answers that hold several, such as the answer to a batch; single ones are made by throwing. */
public final class Problems {

    private Problems() {}

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
                null);
    }

    /** The body of whatever reading one item of a body, or sending a command, can throw. */
    public static Problem of(RuntimeException failure) {
        return switch (failure) {
            case CommandRefused refused -> of(refused);
            case StreamExists taken -> of(CommonRefusal.DUPLICATE_ID.on("id"));
            case JacksonException unreadable -> UnreadableBody.problem(unreadable);
            case StoreUnavailable away -> CommonProblem.STORE_UNAVAILABLE.problem();
            case StoreRefused refused -> CommonProblem.STORE_REFUSED.problem();
            default -> CommonProblem.INTERNAL_ERROR.problem();
        };
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
}
