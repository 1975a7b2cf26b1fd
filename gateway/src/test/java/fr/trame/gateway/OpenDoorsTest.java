package fr.trame.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A partner's link is looked at and answered by without an account; nothing else is. */
class OpenDoorsTest extends GatewayAtWork {

    private static final Set<String> OPEN = Set.of("POST /api/partner-links/look", "POST /api/partner-links/answers");
    private static final String TOKEN = "{\"token\": \"a\"}";

    @Test
    void areTheTwoThatTheServicesSayAreOpen() throws Exception {
        Set<String> open = new TreeSet<>();
        for (String service : new String[] {"intervention-service", "training-service", "reporting-service"}) {
            var document = JsonMapper.shared().readTree(Files.readString(Path.of("web/openapi/" + service + ".json")));
            document.path("paths")
                    .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                        if (operation.path("x-permission").asString("none").equals("open")) {
                            open.add(method.toUpperCase(Locale.ROOT) + " " + path);
                        }
                    }));
        }
        assertThat(open).isEqualTo(OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"look", "answers"})
    void letsAnybodyInWithoutAMarkOfThePageAndWithNothingOfWhoAsks(String what) throws Exception {
        var stranger = new Browser(port).post("/api/partner-links/" + what, TOKEN, "Trame-Client", "forged");
        assertThat(stranger.statusCode()).isEqualTo(201);
        assertThat(stranger.body()).contains("127.0.0.1").doesNotContain("forged", "Authorization", "Cookie");

        var signedIn = Browser.signedIn(port);
        var answer = signedIn.post("/api/partner-links/" + what, TOKEN, "Authorization", "Bearer forged");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).doesNotContain("Bearer", "Cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/partner-links",
                "/api/partner-links/",
                "/api/partner-links/look/",
                "/api/partner-links/look/more",
                "/api/partner-links/look;a=b",
                "/api/partner-links/LOOK",
                "/api/partner-links/answers/../../referrals/own"
            })
    void opensNoOtherAddress(String path) throws Exception {
        var browser = new Browser(port);
        browser.get("/");
        assertThat(browser.post(path, TOKEN).statusCode()).isBetween(400, 404);
    }

    @Test
    void opensByNoOtherMethod() throws Exception {
        assertThat(new Browser(port).get("/api/partner-links/look").statusCode())
                .isEqualTo(401);
    }
}
