package fr.trame.gateway.session;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the register says of whoever is signed in. It is asked of training-service with the person's own token, so that every instance
 * of the gateway hears the same without knowing of the others.
 */
@Component
class Standings {

    /** What was known this long ago may be out of date; a closure is promised within ten seconds. */
    static final Duration FRESH = Duration.ofSeconds(3);

    /** After nobody answered, a session asks again when this is over: its person is not to wait at each request. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    /** The service takes a connection, and begins to answer, within this time, or it is away: a person is waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Set<String> OVER = Set.of("access-ended", "access-not-begun");

    private static final Logger LOG = LoggerFactory.getLogger(Standings.class);

    private final RestClient training;
    private final JsonMapper json;

    Standings(
            @Value("${trame.backends.training}") URI training,
            ClientHttpRequestFactoryBuilder<?> clients,
            JsonMapper json) {
        this.training = RestClient.builder()
                .baseUrl(training)
                .requestFactory(clients.build(HttpClientSettings.defaults().withTimeouts(PATIENCE, PATIENCE)))
                .build();
        this.json = json;
    }

    /** What one answer says. */
    sealed interface Said {

        /** Somebody is here, as this. */
        record Here(Standing standing) implements Said {}

        /** Somebody left, or has not come yet, as the code of the problem says. */
        record NotHere(String code) implements Said {}

        /** The service has nothing to say of this person. */
        record Nothing() implements Said {}

        /** Nobody answers. */
        record Away() implements Said {}
    }

    /**
     * What somebody is today.
     *
     * @param known whether the register knows this person; of an older service, which does not say, null
     * @param closedAt the sessions of who proved their identity up to then are closed
     * @param butOne and up to these instants, but for one each
     */
    record Standing(
            List<String> roles,
            @Nullable String team,
            List<String> teams,
            @Nullable String service,
            @Nullable Boolean known,
            @Nullable Instant closedAt,
            @Nullable List<ButOne> butOne) {

        /** Is a session over whose person proved the identity then? */
        boolean closes(Instant proved, @Nullable String session) {
            return (closedAt != null && !proved.isAfter(closedAt))
                    || (butOne != null && butOne.stream().anyMatch(each -> each.closes(proved, session)));
        }
    }

    /** Up to then all sessions but one are closed. */
    record ButOne(Instant at, String kept) {

        boolean closes(Instant proved, @Nullable String session) {
            return !proved.isAfter(at) && !kept.equals(session);
        }
    }

    Said ask(String accessToken) {
        try {
            return training.get()
                    .uri("/api/staff/standing")
                    .headers(headers -> headers.setBearerAuth(accessToken))
                    .exchange((_, answer) ->
                            said(answer.getStatusCode(), answer.getBody().readAllBytes()));
        } catch (RestClientException | JacksonException away) {
            LOG.debug("training-service does not say what somebody is today", away);
            return new Said.Away();
        }
    }

    private Said said(HttpStatusCode status, byte[] body) {
        if (status.is5xxServerError()) {
            return new Said.Away();
        }
        if (status.value() == 200) {
            return new Said.Here(json.readValue(body, Standing.class));
        }
        JsonNode code = status.value() == 403 ? json.readTree(body).path("code") : json.missingNode();
        return OVER.contains(code.asString("")) ? new Said.NotHere(code.asString()) : new Said.Nothing();
    }
}
