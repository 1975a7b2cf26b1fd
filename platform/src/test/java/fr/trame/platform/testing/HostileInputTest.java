package fr.trame.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.security.Permit;
import fr.trame.platform.testing.HostileInput.Granted;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service that bears everything, and careless ones beside it, none of which gets away with it. */
@Import(HostileInputTest.Careless.class)
class HostileInputTest extends SampleOverHttp {

    @Test
    void findsNothingWhereEverythingIsBorne() throws Exception {
        hostile()
                .granted(
                        "POST /api/ledgers",
                        () -> new Granted(
                                Map.of(), null, "{\"id\": \"%s\", \"title\": \"Caisse\"}".formatted(UUID.randomUUID())))
                .check(document("/api/ledgers"));
    }

    @Test
    void findsWhatFails() throws Exception {
        assertThat(complaints("/api/careless/number/{value}"))
                .isNotEmpty()
                .anyMatch(complaint -> complaint.contains("path value, text of nothing: failed (500"));
        assertThat(complaints("/api/careless/field"))
                .anyMatch(complaint -> complaint.contains("/count, number -1: failed (500"));
        assertThat(complaints("/api/careless/batch"))
                .anyMatch(complaint -> complaint.contains("/name, script: holds a failure (200"));
    }

    @Test
    void findsWhatReflects() throws Exception {
        assertThat(complaints("/api/careless/page"))
                .anyMatch(complaint -> complaint.contains("query name, script: may be taken for a page (200"));
        assertThat(complaints("/api/careless/repeats"))
                .anyMatch(complaint -> complaint.contains("query name, formula: repeats what was sent (422"));
    }

    @Test
    void findsWhatTellsTooMuch() throws Exception {
        assertThat(complaints("/api/careless/trace"))
                .anyMatch(complaint -> complaint.contains("query name, script: tells how it is made (422"))
                .anyMatch(complaint -> complaint.contains("query name, script: is no problem (422"))
                .anyMatch(complaint -> complaint.contains("query name, script: has an unknown code (422"));
    }

    @Test
    void findsWhatTakesHeaders() throws Exception {
        assertThat(complaints("/api/careless/header"))
                .anyMatch(complaint -> complaint.contains("takes headers from what is sent (200"));
    }

    private List<String> complaints(String path) throws Exception {
        return hostile().complaints(document(path));
    }

    private HostileInput hostile() {
        return new HostileInput(URI.create(address("")), TestIssuer.SHARED.bearer(TestIssuer.DIRECTOR));
    }

    /** The document with the operations under this path only. */
    private JsonNode document(String start) throws Exception {
        var answer = RawHttp.send(URI.create(address("")), RawHttp.Request.of("GET", "/v3/api-docs", List.of(), ""));
        JsonNode document = JsonMapper.shared().readTree(answer.body());
        ObjectNode paths = (ObjectNode) document.path("paths");
        paths.retain(paths.propertyNames().stream()
                .filter(path -> path.startsWith(start) && !path.contains("broken"))
                .toList());
        return document;
    }

    /** What happens when nobody thinks of it. */
    @RestController
    static class Careless {

        record Counted(int count) {}

        record Named(String name) {}

        @Permit(Permission.CARD_READ)
        @GetMapping("/api/careless/number/{value}")
        int number(@PathVariable String value) {
            return Integer.parseInt(value);
        }

        @Permit(Permission.CARD_READ)
        @PostMapping("/api/careless/field")
        int field(@RequestBody Counted counted) {
            return new int[counted.count()].length;
        }

        @Permit(Permission.CARD_READ)
        @PostMapping("/api/careless/batch")
        Map<String, ?> batch(@RequestBody Named named) {
            return named.name().contains("<")
                    ? Map.of(
                            "problem",
                            Map.of(
                                    "code", "internal-error",
                                    "type", "/problems/internal-error",
                                    "title", "Erreur",
                                    "status", 500))
                    : Map.of();
        }

        @Permit(Permission.CARD_READ)
        @GetMapping("/api/careless/page")
        ResponseEntity<String> page(@RequestParam String name) {
            return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("<p>" + name);
        }

        @Permit(Permission.CARD_READ)
        @GetMapping("/api/careless/repeats")
        ResponseEntity<Map<String, ?>> repeats(@RequestParam String name) {
            return ResponseEntity.status(422)
                    .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .body(Map.of(
                            "code", "not-found", "type", "/problems/not-found", "title", name + " ?", "status", 422));
        }

        @Permit(Permission.CARD_READ)
        @GetMapping("/api/careless/trace")
        ResponseEntity<Map<String, ?>> trace(@RequestParam String name) {
            return ResponseEntity.status(422).body(Map.of("error", new IllegalStateException("no " + name).toString()));
        }

        @Permit(Permission.CARD_READ)
        @GetMapping("/api/careless/header")
        ResponseEntity<String> header(@RequestHeader(value = "Accept", required = false) String accept) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(accept == null ? "X-Other" : HostileValues.INJECTED, "1")
                    .body("{}");
        }
    }
}
