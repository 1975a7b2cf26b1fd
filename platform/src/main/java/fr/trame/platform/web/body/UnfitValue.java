package fr.trame.platform.web.body;

import fr.trame.platform.web.problem.CommonProblem;
import fr.trame.platform.web.problem.Problem;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A value of a body that is refused by itself, with what to say of it; the field is known when it gets there. */
final class UnfitValue extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    private final CommonProblem problem;
    private final String sentence;

    UnfitValue(JsonParser parser, CommonProblem problem, String sentence) {
        super(parser, sentence);
        this.problem = problem;
        this.sentence = sentence;
    }

    Problem on(String field) {
        return field.isEmpty() ? problem.problem(sentence) : problem.of(field, sentence);
    }
}
