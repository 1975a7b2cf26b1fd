package fr.trame.platform.web.body;

import fr.trame.platform.web.problem.CommonProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** The one form in which a day, a time and an instant are written, in bodies and in addresses. */
public final class WrittenForms {

    static final String DAY = "Une date s’écrit comme 2018-03-05.";
    static final String TIME = "Une heure s’écrit comme 14:05.";
    static final String INSTANT = "Un instant s’écrit comme 2018-03-05T14:05:00Z.";

    private static final Pattern DAY_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME_FORM = Pattern.compile("[0-9]{2}:[0-9]{2}(:[0-9]{2})?");
    private static final Pattern INSTANT_FORM = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

    private WrittenForms() {}

    /** It is not written so, or there is no such day. */
    public static final class Unfit extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final CommonProblem problem;

        Unfit(CommonProblem problem, String sentence) {
            super(sentence);
            this.problem = problem;
        }

        public CommonProblem problem() {
            return problem;
        }

        public String sentence() {
            return String.valueOf(getMessage());
        }
    }

    static LocalDate day(String text) {
        require(DAY_FORM, text, DAY);
        try {
            return LocalDate.of(
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(5, 7)),
                    Integer.parseInt(text.substring(8)));
        } catch (DateTimeException none) {
            throw new Unfit(CommonProblem.NO_SUCH_DAY, "Ce jour n’existe pas.");
        }
    }

    static LocalTime time(String text) {
        require(TIME_FORM, text, TIME);
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException none) {
            throw new Unfit(CommonProblem.WRONG_TYPE, TIME);
        }
    }

    static Instant instant(String text) {
        require(INSTANT_FORM, text, INSTANT);
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeParseException none) {
            throw new Unfit(CommonProblem.WRONG_TYPE, INSTANT);
        }
    }

    private static void require(Pattern form, String text, String sentence) {
        if (!form.matcher(text).matches()) {
            throw new Unfit(CommonProblem.WRONG_TYPE, sentence);
        }
    }
}
