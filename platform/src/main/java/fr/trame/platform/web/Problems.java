package fr.trame.platform.web;

import fr.trame.platform.eventstore.StoreRefused;
import fr.trame.platform.eventstore.StoreUnavailable;
import fr.trame.platform.eventstore.StreamExists;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.web.body.UnreadableBody;
import fr.trame.platform.web.problem.CommonProblem;
import fr.trame.platform.web.problem.Problem;
import tools.jackson.core.JacksonException;

/** Problems for answers that hold several, such as the answer to a batch; single ones are made by throwing. */
public final class Problems {

    private Problems() {}

    /** The body of whatever reading one item of a body, or sending a command, can throw. */
    public static Problem of(RuntimeException failure) {
        return switch (failure) {
            case CommandRefused refused -> Problem.of(refused);
            case StreamExists taken -> Problem.of(CommonRefusal.DUPLICATE_ID.on("id"));
            case JacksonException unreadable -> UnreadableBody.problem(unreadable);
            case StoreUnavailable away -> CommonProblem.STORE_UNAVAILABLE.problem();
            case StoreRefused refused -> CommonProblem.STORE_REFUSED.problem();
            default -> CommonProblem.INTERNAL_ERROR.problem();
        };
    }
}
