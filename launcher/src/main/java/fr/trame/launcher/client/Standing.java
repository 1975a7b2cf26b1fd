package fr.trame.launcher.client;

import fr.trame.contracts.rights.Permission;
import fr.trame.contracts.rights.Reach;
import fr.trame.contracts.rights.Rights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the register of the staff says of somebody today. */
public final class Standing {

    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    private Standing() {}

    /**
     * Does whoever has this access token keep the register today? Who has left, or has not come yet, does not.
     *
     * @param service the address of training-service
     * @throws UncheckedIOException if it does not say
     */
    public static boolean keepsTheRegister(URI service, String accessToken) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/api/staff/standing"))
                .timeout(WITHIN)
                .header("Authorization", "Bearer " + accessToken)
                .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(WITHIN).build()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == FORBIDDEN) {
                return false;
            }
            if (answer.statusCode() != OK) {
                throw new IOException("the register answers " + answer.statusCode());
            }
            List<String> roles = JsonMapper.shared()
                    .readTree(answer.body())
                    .path("roles")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            return Rights.TABLE.reach(roles, Permission.STAFF_KEEP) != Reach.NONE;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }
}
