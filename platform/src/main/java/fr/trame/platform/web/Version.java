package fr.trame.platform.web;

import fr.trame.platform.web.problem.CommonProblem;
import fr.trame.platform.web.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of an aggregate, as its entity tag: {@code "3"}. A controller method that takes one as a parameter gets
 * that of the header {@code If-Match}; without it the caller hears {@code version-required}.
 *
 * @param number sequence of the last event it stands for
 */
public record Version(long number) {

    /** Of the header, in the dialect of regular expressions that OpenAPI and Java share. */
    public static final String PATTERN = "^\"([0-9]{1,10})\"$";

    private static final Pattern TAG = Pattern.compile(PATTERN);

    /** The value of the header {@code ETag}. */
    public String tag() {
        return "\"" + number + "\"";
    }

    static Version ofIfMatch(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(CommonProblem.VERSION_REQUIRED.problem());
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new ProblemException(CommonProblem.MALFORMED_REQUEST.of(
                    "If-Match", "L’en-tête If-Match attend une version entre guillemets, par exemple \"3\"."));
        }
        return new Version(Long.parseLong(tag.group(1)));
    }
}
