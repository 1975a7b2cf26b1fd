package fr.trame.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.testing.SampleOverHttp;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A change whose answer did not arrive is asked for again, over HTTP. */
class CommandIdHeaderTest extends SampleOverHttp {

    @Test
    void answersTheSameChangeLikeTheFirstTime() throws Exception {
        String ledger = open();
        String command = UUID.randomUUID().toString();
        assertThat(close(ledger, command).statusCode()).isEqualTo(204);
        assertThat(close(ledger, command).statusCode()).isEqualTo(204);
        assertThat(close(ledger, UUID.randomUUID().toString()).body()).contains("\"code\":\"stale-version\"");
        assertThat(send(request("/api/ledgers/" + ledger + "?from=0").GET()).body())
                .isEqualTo("2");
    }

    @Test
    void asksForAUuid() throws Exception {
        var answer = close(open(), "again");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"Command-Id\"", "\"code\":\"malformed-request\"");
    }

    private HttpResponse<String> close(String ledger, String command) throws Exception {
        return send(request("/api/ledgers/" + ledger + "/close")
                .header("If-Match", "\"0\"")
                .header("Command-Id", command)
                .POST(HttpRequest.BodyPublishers.noBody()));
    }
}
