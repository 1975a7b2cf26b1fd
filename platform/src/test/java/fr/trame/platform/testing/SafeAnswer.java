package fr.trame.platform.testing;

import fr.trame.platform.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer has to be whatever was asked: no failure of ours, a problem with one of the codes of the API where it says no,
 * nothing a browser would run, nothing of what was sent in a problem, nothing of how the service is made.
 */
final class SafeAnswer {

    /** In place of a status. */
    static final int NOTHING_CAME = 0;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> FILES = Set.of(
            "application/pdf",
            "image/png",
            "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final String ALL = "fr.trame";
    private static final String COMMON = "fr.trame.platform.web.problem.CommonProblem";
    private static final Pattern OF_THE_MAKING = Pattern.compile("fr\\.trame|javax?\\.|jakarta\\.|org\\.springframework"
            + "|org\\.apache|Apache Tomcat|tools\\.jackson|com\\.mongodb|Exception|\\tat |root:x:0");
    /** Shorter values stand in any text. */
    private static final int TELLING = 6;

    private static final int LENGTHY = 20_000;
    private static final int SHOWN = 200;

    private final Set<String> codes = codes();

    List<String> complaints(RawHttp.Request request, String value, RawHttp.Answer answer) {
        List<String> complaints = new ArrayList<>();
        boolean refused = answer.status() >= 400;
        if (answer.status() == NOTHING_CAME || answer.status() >= 500) {
            complaints.add("failed");
        }
        if (refused && answer.body().length() > LENGTHY) {
            complaints.add("says no at length");
        }
        if (!answer.header(HostileValues.INJECTED).isEmpty()) {
            complaints.add("takes headers from what is sent");
        }
        if (OF_THE_MAKING.matcher(answer.body()).find()) {
            complaints.add("tells how it is made");
        }
        if (answer.header("Content-Type").contains("html")
                || !answer.header("X-Content-Type-Options").equals("nosniff")) {
            complaints.add("may be taken for a page");
        }
        if (refused
                && value.length() >= TELLING
                && withoutAddress(answer.body()).contains(value)) {
            complaints.add("repeats what was sent");
        }
        if (!request.method().equals("HEAD")) {
            complaints.addAll(problems(answer));
        }
        return complaints.stream()
                .map(complaint -> "%s (%d %s)".formatted(complaint, answer.status(), shortened(answer.body())))
                .toList();
    }

    private List<String> problems(RawHttp.Answer answer) {
        if (answer.status() < 400
                && (answer.body().isEmpty()
                        || FILES.contains(answer.header("Content-Type").replaceAll(";.*", "")))) {
            return List.of();
        }
        JsonNode body;
        try {
            body = JSON.readTree(answer.body());
        } catch (JacksonException none) {
            return List.of("is no JSON");
        }
        List<String> complaints = new ArrayList<>();
        if (answer.status() >= 400) {
            if (!answer.header("Content-Type").startsWith("application/problem+json")
                    || body.path("status").asInt(0) != answer.status()) {
                complaints.add("is no problem");
            }
            complaints.addAll(problem(body));
        }
        body.findValues("problem").forEach(problem -> complaints.addAll(problem(problem)));
        return complaints;
    }

    private List<String> problem(JsonNode problem) {
        String code = problem.path("code").asString("");
        if (!codes.contains(code) || !problem.path("type").asString("").equals("/problems/" + code)) {
            return List.of("has an unknown code");
        }
        if (problem.path("title").asString("").isBlank()) {
            return List.of("says nothing");
        }
        return problem.path("status").asInt(500) >= 500 ? List.of("holds a failure") : List.of();
    }

    /** Those of the platform and of every feature. */
    private static Set<String> codes() {
        var refusals = new ClassPathScanningCandidateComponentProvider(false);
        refusals.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        return Stream.concat(
                        Stream.of(COMMON),
                        refusals.findCandidateComponents(ALL).stream().map(found -> found.getBeanClassName()))
                .flatMap(SafeAnswer::constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Enum<?>> constants(String type) {
        try {
            return Stream.of(Class.forName(type).getEnumConstants()).map(constant -> (Enum<?>) constant);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A problem names the address that was asked, as it was sent and encoded. */
    private static String withoutAddress(String body) {
        return body.replaceFirst("\"instance\":\"[^\"]*\"", "");
    }

    private static String shortened(String body) {
        return body.length() < SHOWN ? body : body.substring(0, SHOWN) + "...";
    }
}
