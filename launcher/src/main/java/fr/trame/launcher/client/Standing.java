package fr.trame.launcher.client;

import fr.trame.contracts.rights.Permission;
import fr.trame.contracts.rights.Reach;
import fr.trame.contracts.rights.Rights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the register of the staff says of somebody today. */
public final class Standing {

    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final int DONE = 2;
    private static final int FORBIDDEN = 403;

    private Standing() {}

    /**
     * Does whoever has this access token keep the register today? Who has left, or has not come yet, does not.
     *
     * @param service the address of training-service
     * @throws UncheckedIOException if it does not say
     */
    public static boolean keepsTheRegister(URI service, String accessToken) {
        HttpResponse<String> answer = send(service, "GET", "/api/staff/standing", accessToken);
        if (answer.statusCode() == FORBIDDEN) {
            return false;
        }
        List<String> roles = JsonMapper.shared()
                .readTree(done(answer).body())
                .path("roles")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return Rights.TABLE.reach(roles, Permission.STAFF_KEEP) != Reach.NONE;
    }

    /**
     * Closes all sessions of whoever has this access token, as after another password.
     *
     * @param kept but this one, as the provider's tokens name it; null for none
     * @throws UncheckedIOException if that cannot be done now
     */
    public static void closeSessions(URI service, String accessToken, String person, @Nullable String kept) {
        String path = "/api/staff/sessions/" + person + "/closure" + (kept == null ? "" : "?kept=" + kept);
        done(send(service, "POST", path, accessToken));
    }

    /**
     * Notes for who watches over the register that somebody is given a code in the place of a password.
     *
     * @throws UncheckedIOException if that cannot be done now
     */
    public static void noteRenewal(URI service, String accessToken, String person) {
        done(send(service, "POST", "/api/staff/renewals/" + person, accessToken));
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != DONE) {
            throw new UncheckedIOException(new IOException("the register answers " + answer.statusCode()));
        }
        return answer;
    }

    private static HttpResponse<String> send(URI service, String method, String path, String accessToken) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(WITHIN)
                .header("Authorization", "Bearer " + accessToken)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(WITHIN).build()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }
}
