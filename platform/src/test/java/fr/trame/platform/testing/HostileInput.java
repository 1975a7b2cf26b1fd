package fr.trame.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.testing.HostileValues.Body;
import fr.trame.platform.testing.HostileValues.Value;
import fr.trame.platform.testing.RawHttp.Request;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends hostile input to every operation of a service's OpenAPI document, into every part of its address, every header and every
 * field of its body, one at a time, the rest being good; the operations are found in the document, so a new one is tried as well.
 * Whatever comes, the service answers and does not fail, says no with a problem, and gives nothing away: see {@link SafeAnswer}.
 */
public final class HostileInput {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HERE = "@HERE@";
    private static final String TYPE = "Content-Type: application/json";
    private static final int MOST_SHOWN = 40;

    /**
     * A request that is granted.
     *
     * @param values of the parameters in path and query, by name
     * @param version the header {@code If-Match}
     */
    public record Granted(
            Map<String, String> values,
            @Nullable String version,
            @Nullable String body) {}

    /**
     * A good request made bad in one place.
     *
     * @param value what to look for in the answer
     */
    private record Attempt(String what, String value, Function<Granted, Request> request) {}

    private record Operation(String name, String method, String path, JsonNode described) {

        List<String> parameters(String in) {
            return described
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> in.equals(parameter.path("in").asString()))
                    .map(parameter -> parameter.path("name").asString())
                    .toList();
        }

        JsonNode bodySchema() {
            JsonNode content = described.at("/requestBody/content");
            return content.isEmpty() ? content : content.iterator().next().path("schema");
        }
    }

    private final URI service;
    private final String token;
    private final Map<String, Supplier<Granted>> granted = new HashMap<>();
    private final SafeAnswer safe = new SafeAnswer();

    /** @param token the header {@code Authorization} of somebody who may do everything that is tried */
    public HostileInput(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /** How to be granted an operation, as in {@code PUT /api/interventions/{id}}; asked again after each change it made. */
    public HostileInput granted(String operation, Supplier<Granted> request) {
        granted.put(operation, request);
        return this;
    }

    /** Tries everything; fails with all that is not as it should be. */
    public void check(JsonNode openApi) {
        List<String> complaints = complaints(openApi);
        assertThat(complaints.stream().limit(MOST_SHOWN))
                .as("%d complaints", complaints.size())
                .isEmpty();
    }

    /** What was not as it should be, each with the operation, the place and the value. */
    List<String> complaints(JsonNode openApi) {
        List<Operation> operations = operations(openApi);
        assertThat(operations.stream().map(Operation::name)).isNotEmpty().containsAll(granted.keySet());
        return operations.stream()
                .flatMap(operation -> complaints(operation, openApi).stream())
                .toList();
    }

    private List<String> complaints(Operation operation, JsonNode openApi) {
        Supplier<Granted> good = granted.getOrDefault(operation.name(), () -> sample(operation, openApi));
        if (granted.containsKey(operation.name())) {
            RawHttp.Answer answer = send(request(operation, good.get()));
            assertThat(answer.status())
                    .as(operation.name() + " " + answer.body())
                    .isLessThan(300);
        }
        List<String> complaints = new ArrayList<>();
        Granted base = good.get();
        for (Attempt attempt : attempts(operation, base)) {
            Request request = attempt.request().apply(base);
            RawHttp.Answer answer = send(request);
            safe.complaints(request, attempt.value(), answer)
                    .forEach(complaint -> complaints.add(operation.name() + ", " + attempt.what() + ": " + complaint));
            if (answer.status() < 300 && !operation.method().equals("GET")) {
                base = good.get();
            }
        }
        return complaints;
    }

    private RawHttp.Answer send(Request request) {
        try {
            return RawHttp.send(service, request);
        } catch (IOException nothing) {
            return new RawHttp.Answer(SafeAnswer.NOTHING_CAME, List.of(), nothing.toString());
        }
    }

    private static List<Operation> operations(JsonNode openApi) {
        List<Operation> operations = new ArrayList<>();
        openApi.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((name, described) -> {
                    String method = name.toUpperCase(Locale.ROOT);
                    operations.add(new Operation(method + " " + path, method, path, described));
                }));
        return operations;
    }

    /** As the document describes it. */
    private static Granted sample(Operation operation, JsonNode openApi) {
        SampleJson samples = new SampleJson(openApi);
        Map<String, String> values = new HashMap<>();
        operation
                .described()
                .path("parameters")
                .forEach(parameter -> values.put(
                        parameter.path("name").asString(),
                        samples.of(parameter.path("schema")).asString("a")));
        JsonNode schema = operation.bodySchema();
        return new Granted(values, "\"0\"", schema.isEmpty() ? null : JSON.writeValueAsString(samples.of(schema)));
    }

    private List<Attempt> attempts(Operation operation, Granted first) {
        List<Attempt> attempts = new ArrayList<>();
        for (String in : List.of("path", "query")) {
            for (String parameter : operation.parameters(in)) {
                for (Value value : HostileValues.IN_ADDRESSES) {
                    attempts.add(new Attempt(
                            in + " " + parameter + ", " + value.label(),
                            value.meaning(),
                            good -> request(operation, good, parameter, value.text())));
                }
            }
        }
        attempts.addAll(headers(operation));
        if (first.body() != null) {
            for (Body body : HostileValues.bodies(first.body())) {
                attempts.add(new Attempt(
                        body.label(),
                        "",
                        good -> withBody(operation, good, "Content-Type: " + body.type(), body.bytes())));
            }
            places(JSON.readTree(first.body())).forEach(place -> attempts.addAll(inBody(operation, place)));
        }
        return attempts;
    }

    private List<Attempt> headers(Operation operation) {
        List<Attempt> attempts = new ArrayList<>();
        for (Value header : HostileValues.HEADERS) {
            attempts.add(new Attempt(
                    header.label(), "<script>", good -> with(request(operation, good), List.of(header.text()))));
        }
        for (Value value : HostileValues.TOKENS) {
            attempts.add(new Attempt(value.label(), value.text(), good -> {
                Request request = request(operation, good);
                List<String> others = request.headers().stream()
                        .filter(line -> !line.startsWith("Authorization"))
                        .toList();
                return with(
                        new Request(request.method(), request.target(), others, request.body()),
                        List.of("Authorization: " + value.text()));
            }));
        }
        if (operation.parameters("header").contains("If-Match")) {
            for (Value version : HostileValues.VERSIONS) {
                attempts.add(new Attempt(
                        "If-Match, " + version.label(),
                        version.text(),
                        good -> request(operation, new Granted(good.values(), version.text(), good.body()))));
            }
        }
        for (String method : HostileValues.METHODS) {
            attempts.add(new Attempt("method " + method, method, good -> {
                Request request = request(operation, good);
                return new Request(method, request.target(), request.headers(), request.body());
            }));
        }
        return attempts;
    }

    private List<Attempt> inBody(Operation operation, String place) {
        return HostileValues.IN_BODIES.stream()
                .map(value -> new Attempt(
                        place + ", " + value.label(),
                        value.meaning(),
                        good -> withBody(
                                operation,
                                good,
                                TYPE,
                                RawHttp.bytes(replaced(good.body(), place, value.text()), StandardCharsets.UTF_8))))
                .toList();
    }

    /** Every node of a body but the whole, as JSON pointers. */
    private static List<String> places(JsonNode node) {
        return switch (node) {
            case ObjectNode object ->
                object.propertyStream()
                        .flatMap(property -> under("/" + property.getKey(), property.getValue()))
                        .toList();
            case ArrayNode array ->
                array.isEmpty() ? List.of() : under("/0", array.get(0)).toList();
            default -> List.of();
        };
    }

    private static Stream<String> under(String step, JsonNode node) {
        return Stream.concat(Stream.of(step), places(node).stream().map(place -> step + place));
    }

    private static String replaced(@Nullable String body, String place, String value) {
        JsonNode root = JSON.readTree(body == null ? "{}" : body);
        int last = place.lastIndexOf('/');
        String name = place.substring(last + 1);
        switch (root.at(place.substring(0, last))) {
            case ObjectNode object -> object.put(name, HERE);
            case ArrayNode array ->
                array.set(Integer.parseInt(name), JSON.getNodeFactory().stringNode(HERE));
            default -> throw new IllegalStateException("nothing at " + place);
        }
        return JSON.writeValueAsString(root).replace("\"" + HERE + "\"", value);
    }

    private Request request(Operation operation, Granted good) {
        return request(operation, good, "", "");
    }

    /** With one value of the address as it is given; the others are encoded. */
    private Request request(Operation operation, Granted good, String parameter, String raw) {
        Function<String, String> value =
                name -> name.equals(parameter) ? raw : encoded(good.values().getOrDefault(name, ""));
        String path = operation.path();
        for (String name : operation.parameters("path")) {
            path = path.replace("{" + name + "}", value.apply(name));
        }
        String query = operation.parameters("query").stream()
                .filter(name -> name.equals(parameter) || good.values().containsKey(name))
                .map(name -> name + "=" + value.apply(name))
                .collect(Collectors.joining("&"));
        List<String> headers = new ArrayList<>(List.of("Authorization: " + token));
        if (good.version() != null) {
            headers.add("If-Match: " + good.version());
        }
        if (good.body() != null) {
            headers.add(TYPE);
        }
        return Request.of(
                operation.method(),
                query.isEmpty() ? path : path + "?" + query,
                headers,
                good.body() == null ? "" : good.body());
    }

    private Request withBody(Operation operation, Granted good, String type, String body) {
        Request request = request(operation, good);
        List<String> headers = new ArrayList<>(request.headers());
        headers.remove(TYPE);
        headers.add(type);
        return new Request(request.method(), request.target(), headers, body);
    }

    private static Request with(Request request, List<String> more) {
        return new Request(
                request.method(),
                request.target(),
                Stream.concat(request.headers().stream(), more.stream()).toList(),
                request.body());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
